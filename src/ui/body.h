// BodyOf: what to place inside something, as a reference to a lambda. It is called before the
// function that takes it returns, and never kept. Unlike std::function it owns nothing: hundreds of
// them cost no memory and little of the download.
#pragma once

#include <memory>
#include <type_traits>

namespace greengauge::ui {

template <class... Arguments>
class BodyOf {
 public:
  BodyOf() = default;

  template <class Callable>
  requires(!std::is_same_v<std::remove_cvref_t<Callable>, BodyOf>)
      BodyOf(Callable&& callable)  // implicit: callers pass lambdas
      : object_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
        call_([](void* object, Arguments... arguments) {
          (*static_cast<std::remove_reference_t<Callable>*>(object))(arguments...);
        }) {}

  void operator()(Arguments... arguments) const { call_(object_, arguments...); }
  explicit operator bool() const { return call_ != nullptr; }

 private:
  void* object_ = nullptr;
  void (*call_)(void*, Arguments...) = nullptr;
};

using Body = BodyOf<>;

}  // namespace greengauge::ui
