#!/bin/bash
# install what was built, through meson
#
# usage: ./run install [--destdir FOLDER] [--debug-files]
#
# Installs to /usr as a distribution does (needs root), or below FOLDER. With --debug-files the libraries are stripped and
# their debug information goes to lib/debug/.build-id; without, libraries are installed stripped and nothing else.

options=(--strip)
while [ $# -gt 0 ]; do
    case $1 in
    --destdir)
        [ -n "${2:-}" ] || die "--destdir needs a folder"
        options+=(--destdir "$(realpath -m "$2")")
        shift 2
        ;;
    --debug-files)
        options=("${options[@]/--strip/}")
        debug_files=true
        shift
        ;;
    *) die "unknown argument '$1'; see ./run install --help" ;;
    esac
done
steps=3
step "checking tools"
need_build_tools
step "building $build"
configure
meson configure "$build" -Ddebug_files=${debug_files:-false}
compile
step "installing"
# shellcheck disable=SC2068
meson install -C "$build" --no-rebuild ${options[@]}
