/* Reference counts and identity of objects. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"

int main(void)
{
    virConnectPtr conn = virConnectOpen("test:///default"), second;
    virDomainPtr dom, again;
    const char *name;

    virSetErrorFunc(NULL, be_silent);
    CHECK(conn);
    dom = virDomainLookupByName(conn, "test");
    again = virDomainLookupByName(conn, "test");
    CHECK(dom && again && dom != again); /* native makes a new object for each look-up */
    CHECK(virDomainGetConnect(dom) == conn);
    name = virDomainGetName(dom);
    CHECK(strcmp(name, "test") == 0 && virDomainGetName(dom) == name);
    CHECK(virDomainFree(again) == 0);
    CHECK(virDomainFree(again) == -1 && virGetLastErrorCode() == VIR_ERR_INVALID_DOMAIN);
    CHECK(virDomainRef(dom) == 0);
    CHECK(virDomainFree(dom) == 0);
    CHECK(virDomainGetID(dom) == 1); /* one reference is left */
    CHECK(virConnectRef(conn) == 0);
    CHECK(virConnectClose(conn) == 1); /* others remain: the first reference and the domain's */
    CHECK(virConnectClose(conn) == 1); /* the domain's */
    CHECK(virConnectGetType(conn)); /* still alive through the domain */
    CHECK(virDomainFree(dom) == 0); /* and gone with it */
    CHECK(virConnectGetType(conn) == NULL && virGetLastErrorCode() == VIR_ERR_INVALID_CONN);
    CHECK(virConnectClose(conn) == -1 && virGetLastErrorCode() == VIR_ERR_INVALID_CONN);

    /* test:///default is one host for all connections of the process, and a new one after the last is closed. */
    conn = virConnectOpen("test:///default");
    second = virConnectOpen("test:///default");
    CHECK(conn && second && conn != second);
    dom = virDomainDefineXML(conn, "<domain type='test'><name>both</name><memory>1024</memory><os><type>hvm</type></os></domain>");
    CHECK(dom);
    CHECK(virConnectNumOfDefinedDomains(second) == 1);
    CHECK(virDomainFree(dom) == 0);
    CHECK(virConnectClose(conn) == 0);
    CHECK(virConnectClose(second) == 0);
    conn = virConnectOpen("test:///default");
    CHECK(conn && virConnectNumOfDefinedDomains(conn) == 0);
    CHECK(virConnectClose(conn) == 0);
    return 0;
}
