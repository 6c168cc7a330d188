"""Do the files for CI and pre-commit do what they say?

    tests/venv/bin/python tests/ci.py

Their schemas are those of check-jsonschema; what they run is run here, but
what installs and builds the program and what publishes.
"""

import os
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BASE = os.path.join(ROOT, "tests", "golden", "base", "content")
TOOLS = os.path.dirname(sys.executable)
ELSEWHERE = ("apt-get ", "git config ", "make ")

ENVIRONMENT = dict(
    os.environ, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull,
    **{"GIT_%s_%s" % (who, what): "a@example.org"
       for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")})


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def run(folder, *words, **environment):
    done = subprocess.run(
        words, cwd=folder, env={**ENVIRONMENT, **environment},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, "%s: %s" % (words, done.stdout[-2000:])
    return done.stdout


def commit(folder):
    run(folder, "git", "add", "-A")
    run(folder, "git", "commit", "-q", "-m", "A step")


def change(folder, path, old, new):
    path = os.path.join(folder, path)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert old in text
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new))


def repository(folder):
    """A report in a repository, with a request of one changed word."""
    shutil.copytree(BASE, os.path.join(folder, "content"))
    shutil.copytree(os.path.join(ROOT, "gen", "ci"),
                    os.path.join(folder, "gen", "ci"))
    os.symlink(os.path.join(ROOT, "build"), os.path.join(folder, "build"))
    run(folder, "git", "init", "-q")
    commit(folder)
    change(folder, "content/recommendations/2.yaml", "status: under-way",
           "status: done")
    commit(folder)
    return run(folder, "git", "rev-parse", "HEAD~1").strip()


def check_the_places_take_them(folder):
    """GitHub's and GitLab's schemas, and pre-commit, take the files."""
    for schema, path in (("github-workflows", ".github/workflows/report.yml"),
                         ("gitlab-ci", ".gitlab-ci.yml")):
        run(ROOT, os.path.join(TOOLS, "check-jsonschema"),
            "--builtin-schema", "vendor." + schema, path)
    run(ROOT, os.path.join(TOOLS, "pre-commit"), "validate-manifest",
        ".pre-commit-hooks.yaml", PRE_COMMIT_HOME=folder)


def expect_shown(folder):
    """What a request changes is said, and its pages are kept."""
    with open(os.path.join(folder, "changes.md"), encoding="utf-8") as file:
        assert "Under way → Done" in file.read()
    preview = os.path.join(folder, "preview")
    with open(os.path.join(preview, "changed-pages.txt"),
              encoding="utf-8") as file:
        pages = file.read().split()
    assert "recommendations/2.html" in pages and "index.html" in pages, pages
    assert "glossary.html" not in pages, pages
    assert not os.path.exists(os.path.join(preview, "glossary.html"))
    for name in [*pages, "assets/site.css"]:
        assert os.path.exists(os.path.join(preview, name)), name


def check_github_runs(folder):
    """The steps of GitHub's job check, build, compare and preview."""
    base = repository(folder)
    job = yaml.safe_load(read(".github/workflows/report.yml"))
    for step in job["jobs"]["report"]["steps"]:
        if "run" in step and not step["run"].startswith(ELSEWHERE):
            run(folder, "bash", "-e", "-c", step["run"], BASE=base,
                GITHUB_STEP_SUMMARY=os.path.join(folder, "summary"))
    assert os.path.exists(os.path.join(folder, "summary"))
    expect_shown(folder)


def check_gitlab_runs(folder):
    """So do the lines of GitLab's, and faults are kept for the request."""
    base = repository(folder)
    job = yaml.safe_load(read(".gitlab-ci.yml"))
    lines = [line for line in job["report"]["script"]
             if not line.startswith(ELSEWHERE)]
    run(folder, "bash", "-e", "-c", "\n".join(lines),
        CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    expect_shown(folder)
    change(folder, "content/recommendations/2.yaml", "status: done",
           "status: dnoe")
    done = subprocess.run(["bash", "-e", "-c", "\n".join(lines)], cwd=folder,
                          env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 1 and "did you mean 'done'" in done.stderr
    with open(os.path.join(folder, "code-quality.json"),
              encoding="utf-8") as file:
        assert "unknown-status" in file.read()


def check_the_hook_refuses(folder):
    """pre-commit lets what is right pass, and stops what is wrong."""
    hooks = os.path.join(folder, "hooks")
    os.mkdir(hooks)
    shutil.copy(os.path.join(ROOT, ".pre-commit-hooks.yaml"), hooks)
    run(hooks, "git", "init", "-q")
    commit(hooks)
    work = os.path.join(folder, "work")
    os.mkdir(work)
    repository(work)
    words = [os.path.join(TOOLS, "pre-commit"), "try-repo", hooks,
             "yearon-check", "--all-files"]
    environment = {
        "PRE_COMMIT_HOME": os.path.join(folder, "home"),
        "PATH": os.path.join(ROOT, "build") + ":" + os.environ["PATH"]}
    said = run(work, *words, **environment)
    assert "Passed" in said, said
    change(work, "content/recommendations/2.yaml", "status: done",
           "status: dnoe")
    done = subprocess.run(words, cwd=work, text=True, capture_output=True,
                          env={**ENVIRONMENT, **environment})
    assert done.returncode == 1, done.stdout
    assert "did you mean 'done'" in done.stdout, done.stdout


def main():
    failed = 0
    checks = (check_the_places_take_them, check_github_runs,
              check_gitlab_runs, check_the_hook_refuses)
    for check in checks:
        with tempfile.TemporaryDirectory() as folder:
            try:
                check(folder)
            except AssertionError as fault:
                failed += 1
                print("FAIL %s\n%s" % (check.__doc__, fault))
    print("%d passed, %d failed" % (len(checks) - failed, failed))
    sys.exit(1 if failed else 0)


main()
