/* Node files that are missing or malformed. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"

static void refuse(const char *content, int code, const char *words)
{
    char path[] = "/tmp/node-XXXXXX", uri[64];
    int fd = mkstemp(path);
    virConnectPtr conn;

    CHECK(fd >= 0);
    CHECK(write(fd, content, strlen(content)) == (ssize_t)strlen(content));
    close(fd);
    snprintf(uri, sizeof(uri), "test://%s", path);
    conn = virConnectOpen(uri);
    unlink(path);
    if (conn || virGetLastErrorCode() != code || !strstr(virGetLastErrorMessage(), words)) {
        fprintf(stderr, "%s: code %d (expected %d): %s\n", content, virGetLastErrorCode(), code, virGetLastErrorMessage());
        exit(1);
    }
}

int main(void)
{
    virSetErrorFunc(NULL, be_silent);
    CHECK(!virConnectOpen("test:///nowhere/node.xml"));
    CHECK(strstr(virGetLastErrorMessage(), "/nowhere/node.xml"));
    CHECK(!virConnectOpen("test:///") && virGetLastErrorCode() == VIR_ERR_INVALID_ARG);
    refuse("<node", VIR_ERR_XML_DETAIL, "");
    refuse("<node>\n<domain>\n</node>", VIR_ERR_XML_DETAIL, "");
    refuse("<other/>", VIR_ERR_XML_ERROR, "node");
    refuse("<node><domain type='test'/></node>", VIR_ERR_NO_NAME, "");
    refuse("<node><domain file='/nowhere/domain.xml'/></node>", VIR_ERR_SYSTEM_ERROR, "/nowhere/domain.xml");
    return 0;
}
