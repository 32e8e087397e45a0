/* Whole and sparse transfers to and from a volume of a test pool, and a transfer that its source gives up. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"

enum { DATA = 65536, HOLE = 131072 }; /* one page of data, two of hole, one of data */

static long long position, received, holes;
static char got[2 * DATA];

static int source(virStreamPtr st, char *data, size_t size, void *opaque)
{
    (void)st, (void)opaque;
    if (position >= 2 * DATA + HOLE)
        return 0;
    memset(data, position < DATA ? 'a' : 'b', size);
    position += (long long)size;
    return (int)size;
}

static int where(virStreamPtr st, int *in_data, long long *length, void *opaque)
{
    (void)st, (void)opaque;
    *in_data = position < DATA || position >= DATA + HOLE;
    *length = position < DATA ? DATA - position : position < DATA + HOLE ? DATA + HOLE - position : 2 * DATA + HOLE - position;
    return 0;
}

static int skip(virStreamPtr st, long long length, void *opaque)
{
    (void)st, (void)opaque;
    position += length;
    return 0;
}

static int sink(virStreamPtr st, const char *data, size_t size, void *opaque)
{
    (void)st, (void)opaque;
    CHECK(received + (long long)size <= (long long)sizeof(got));
    memcpy(got + received, data, size);
    received += (long long)size;
    return (int)size;
}

static int sink_hole(virStreamPtr st, long long length, void *opaque)
{
    (void)st, (void)opaque;
    holes += length;
    return 0;
}

static int give_up(virStreamPtr st, char *data, size_t size, void *opaque)
{
    (void)st, (void)data, (void)size, (void)opaque;
    return -1;
}

int main(void)
{
    virConnectPtr conn = virConnectOpen("test:///default");
    virStoragePoolPtr pool;
    virStorageVolPtr vol;
    virStreamPtr st;

    virSetErrorFunc(NULL, be_silent);
    CHECK(conn && (pool = virStoragePoolLookupByName(conn, "default-pool")));
    vol = virStorageVolCreateXML(pool, "<volume><name>sparse</name><capacity>262144</capacity></volume>", 0);
    CHECK(vol);

    CHECK((st = virStreamNew(conn, 0)));
    CHECK(virStorageVolUpload(vol, st, 0, 0, VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM) == 0);
    CHECK(virStreamSparseSendAll(st, source, where, skip, NULL) == 0);
    CHECK(position == 2 * DATA + HOLE);
    CHECK(virStreamFinish(st) == 0 && virStreamFree(st) == 0);

    CHECK((st = virStreamNew(conn, 0)));
    CHECK(virStorageVolDownload(vol, st, 0, 0, VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM) == 0);
    CHECK(virStreamSparseRecvAll(st, sink, sink_hole, NULL) == 0);
    CHECK(received == 2 * DATA && holes == HOLE);
    CHECK(got[0] == 'a' && got[DATA - 1] == 'a' && got[DATA] == 'b' && got[2 * DATA - 1] == 'b');
    CHECK(virStreamFinish(st) == 0 && virStreamFree(st) == 0);

    /* Not sparse, a part: the hole reads as zeros. */
    received = 0;
    CHECK((st = virStreamNew(conn, 0)));
    CHECK(virStorageVolDownload(vol, st, DATA - 1, 3, 0) == 0);
    CHECK(virStreamRecvAll(st, sink, NULL) == 0);
    CHECK(received == 3 && got[0] == 'a' && got[1] == 0 && got[2] == 0);
    CHECK(virStreamFinish(st) == 0 && virStreamFree(st) == 0);

    /* A source that gives up: the call fails and the stream is over. */
    CHECK((st = virStreamNew(conn, 0)));
    CHECK(virStorageVolUpload(vol, st, 0, 0, 0) == 0);
    CHECK(virStreamSendAll(st, give_up, NULL) == -1);
    CHECK(virStreamSend(st, "x", 1) < 0);
    CHECK(virStreamFree(st) == 0);
    CHECK(virStorageVolUpload(vol, st, 0, 0, 0) == -1); /* freed */

    CHECK(virStorageVolFree(vol) == 0 && virStoragePoolFree(pool) == 0 && virConnectClose(conn) == 0);
    return 0;
}
