# cmake --install: the program, the policy packs where it looks for them, the pages if they were built, and the
# documents; and the same as a Debian package (cpack, in the build folder).
include(GNUInstallDirs)
set(data ${CMAKE_INSTALL_DATADIR}/greengauge)

install(TARGETS greengauge RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY policies DESTINATION ${data} FILES_MATCHING PATTERN "*.json" PATTERN "COVERAGE.md")
install(DIRECTORY assets/samples DESTINATION ${data})
install(DIRECTORY dist/portal DESTINATION ${data} OPTIONAL)
install(FILES dist/greengauge.html DESTINATION ${data} OPTIONAL)
install(FILES README.md README.zh.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME greengauge)
set(CPACK_PACKAGE_CONTACT "GreenGauge developers <greengauge@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
