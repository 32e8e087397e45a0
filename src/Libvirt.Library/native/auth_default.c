/*
 * virConnectAuthPtrDefault: asks the person at the terminal for user names and passwords.
 *
 * Why C: it is a data symbol whose address programs copy when they start (COPY relocation), and its callback runs on
 * whichever terminal the program has, with the C library's own streams, which the program shares.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "libvirt/libvirt.h"

/* Reads a line without its end. 0 at the end of the input, -1 when memory is exhausted or reading failed. */
static int read_line(FILE *input, char **line)
{
    size_t room = 0;
    ssize_t length = getline(line, &room, input);

    if (length < 0)
        return feof(input) ? 0 : -1;
    while (length > 0 && ((*line)[length - 1] == '\n' || (*line)[length - 1] == '\r'))
        (*line)[--length] = '\0';
    return 1;
}

/* Reads a line while the terminal, if there is one, shows nothing. */
static int read_secret(const char *prompt, char **line)
{
    FILE *terminal = fopen("/dev/tty", "r+e");
    FILE *input = terminal ? terminal : stdin;
    struct termios before, quiet;
    int silenced = tcgetattr(fileno(input), &before) == 0;
    int result;

    fprintf(terminal ? terminal : stderr, "%s: ", prompt);
    fflush(terminal ? terminal : stderr);
    if (silenced) {
        quiet = before;
        quiet.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(fileno(input), TCSAFLUSH, &quiet);
    }
    result = read_line(input, line);
    if (silenced) {
        tcsetattr(fileno(input), TCSAFLUSH, &before);
        fputc('\n', terminal ? terminal : stderr);
    }
    if (terminal)
        fclose(terminal);
    return result;
}

static int ask(virConnectCredentialPtr queries, unsigned int count, void *data)
{
    unsigned int i;

    (void)data;
    for (i = 0; i < count; i++) {
        char *line = NULL;
        int got = 0;

        switch (queries[i].type) {
        case VIR_CRED_EXTERNAL:
            /* Only polkit is known, and its agent asks by itself. */
            if (!queries[i].challenge || strcmp(queries[i].challenge, "PolicyKit") != 0)
                return -1;
            continue;
        case VIR_CRED_USERNAME:
        case VIR_CRED_AUTHNAME:
        case VIR_CRED_ECHOPROMPT:
        case VIR_CRED_REALM:
            printf("%s: ", queries[i].prompt);
            fflush(stdout);
            got = read_line(stdin, &line);
            break;
        case VIR_CRED_PASSPHRASE:
        case VIR_CRED_NOECHOPROMPT:
            fflush(stdout);
            got = read_secret(queries[i].prompt, &line);
            break;
        default:
            return -1;
        }
        if (got < 0) {
            free(line);
            return -1;
        }
        if (got == 0) { /* end of input: what was asked so far stays unanswered */
            free(line);
            return 0;
        }
        if (line[0] == '\0' && queries[i].defresult) {
            free(line);
            line = strdup(queries[i].defresult);
            if (!line)
                return -1;
        }
        queries[i].result = line;
        queries[i].resultlen = (unsigned int)strlen(line);
    }
    return 0;
}

static int kinds[] = {
    VIR_CRED_AUTHNAME,
    VIR_CRED_ECHOPROMPT,
    VIR_CRED_REALM,
    VIR_CRED_PASSPHRASE,
    VIR_CRED_NOECHOPROMPT,
    VIR_CRED_EXTERNAL,
};

static virConnectAuth terminal = { kinds, sizeof(kinds) / sizeof(kinds[0]), ask, NULL };

virConnectAuthPtr virConnectAuthPtrDefault = &terminal;
