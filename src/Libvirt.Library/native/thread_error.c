/*
 * The last error of each thread.
 *
 * Why C: the slot must be freed when a thread of the host program ends, without a managed destructor
 * (the runtime may already be gone from that thread), so it hangs on a pthread key.
 *
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include <pthread.h>
#include <stdlib.h>

#include "boundary.h"

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static _Thread_local struct native_error *mine;

void native_error_clear(struct native_error *error)
{
    free(error->message);
    free(error->str1);
    free(error->str2);
    free(error->str3);
    *error = (struct native_error){ 0 };
}

static void thread_ends(void *slot)
{
    native_error_clear(slot);
    free(slot);
    mine = NULL;
}

static void make_key(void)
{
    if (pthread_key_create(&key, thread_ends) != 0)
        abort();
}

struct native_error *native_thread_error(void)
{
    if (mine)
        return mine;
    pthread_once(&once, make_key);
    mine = calloc(1, sizeof(*mine));
    if (mine)
        pthread_setspecific(key, mine);
    return mine;
}

struct native_error *native_thread_error_if_any(void)
{
    return mine;
}
