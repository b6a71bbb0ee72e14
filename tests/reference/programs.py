"""A built program and its source tree; and building the program of an earlier commit beside this tree."""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
JOBS = os.cpu_count() or 1


class Program:
    def __init__(self, path, tree):
        self.path, self.tree = str(path), pathlib.Path(tree)
        self.policies = self.tree / "policies"
        self.digest = self.digest_of_packs()

    def digest_of_packs(self):
        """The digest of the packs, which results carry."""
        firm = '{"format": "greengauge.firm/1", "region": "CN", "years": {"2025": {}}}'
        out = self.run(["batch"], firm)[0]
        start = out.find('"sha256":"') + len('"sha256":"')
        return out[start:start + 64] if start > len('"sha256":"') else None

    def run(self, words, given=None, date="2026-11-20"):
        """(standard output, standard error and exit status), the folder and the digest of the packs replaced by names,
        so that two programs with different packs can be compared."""
        command = [self.path, *words, "--policies", str(self.policies), "--date", date]
        done = subprocess.run(command, input=given and given.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        out, errors = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        if getattr(self, "digest", None):
            out = out.replace(self.digest, "SHA256 OF THE PACKS").replace(self.digest[:16], "SHA256")
        errors = errors.replace(str(self.policies), "policies").replace(str(ROOT), "")
        return out, f"{errors}exit {done.returncode}\n"


def commit_of(revision):
    """The full id of a commit, or None where this clone does not have it."""
    done = subprocess.run(["git", "-C", str(ROOT), "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"],
                          stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout.strip() or None


def build_old(commit):
    """The program of a commit: its sources in build/reference/COMMIT, compiled once; only the program is kept of the build."""
    tree = ROOT / "build/reference" / commit[:12]
    program = tree / "build/native/greengauge"
    if not program.exists():
        print(f"Building the program of {commit[:12]} in {tree}", flush=True)
        shutil.rmtree(tree, ignore_errors=True)
        tree.mkdir(parents=True)
        archive = subprocess.Popen(["git", "-C", str(ROOT), "archive", commit], stdout=subprocess.PIPE)
        subprocess.run(["tar", "-x", "-C", str(tree)], stdin=archive.stdout, check=True)
        if archive.wait() != 0:
            sys.exit(f"git archive {commit} failed")
        (tree / "build").mkdir()
        (tree / "build/deps").symlink_to(ROOT / "build/deps")
        made = tree / "build/native"
        with open(tree / "build/log", "w", encoding="utf-8") as log:
            for command in (["cmake", "--preset", "native"], ["cmake", "--build", str(made), "--target", "greengauge"]):
                if subprocess.run(command, cwd=tree, stdout=log, stderr=subprocess.STDOUT, check=False).returncode:
                    sys.exit(f"The program of {commit[:12]} does not build: see {log.name}")
        for entry in made.iterdir():
            if entry != program:
                shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    return Program(program, tree)
