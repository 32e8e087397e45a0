/* Documents that are no documents: native's error code, a message with a place, state unchanged. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"
#include <time.h>

static virConnectPtr conn;
static int failures;

/* Defines the text; it must fail with the code, and the message must contain the words. */
static void refuse(const char *what, const char *xml, int code, const char *words)
{
    int defined = virConnectNumOfDefinedDomains(conn), active = virConnectNumOfDomains(conn);
    virDomainPtr dom = virDomainDefineXML(conn, xml);
    virErrorPtr error = virGetLastError();

    if (dom || !error || error->code != code || !strstr(error->message, words)) {
        fprintf(stderr, "%s: code %d (expected %d): %s\n", what, error ? error->code : 0, code, error ? error->message : dom ? "defined" : "-");
        failures++;
    }
    if (dom) {
        virDomainUndefine(dom);
        virDomainFree(dom);
    }
    CHECK(virConnectNumOfDefinedDomains(conn) == defined && virConnectNumOfDomains(conn) == active);
}

static char *repeat(const char *head, const char *middle, int times, const char *tail)
{
    size_t room = strlen(head) + strlen(middle) * (size_t)times + strlen(tail) + 1;
    char *text = malloc(room), *at;

    CHECK(text);
    at = stpcpy(text, head);
    for (int i = 0; i < times; i++)
        at = stpcpy(at, middle);
    strcpy(at, tail);
    return text;
}

int main(void)
{
    static const char good[] =
        "<domain type='test'><name>whole</name><memory>1024</memory><os><type>hvm</type></os>"
        "<devices><disk type='file'><source file='/a'/><target dev='vda'/></disk></devices></domain>";
    char *text;
    time_t began;
    virDomainPtr dom;

    virSetErrorFunc(NULL, be_silent);
    conn = virConnectOpen("test:///default");
    CHECK(conn);

    /* Cut off at every byte but the last, the document never passes and never hurts. */
    for (size_t length = 1; length < sizeof(good) - 1; length++) {
        text = strndup(good, length);
        CHECK(text);
        dom = virDomainDefineXML(conn, text);
        CHECK(!dom && virGetLastErrorCode() == VIR_ERR_XML_DETAIL);
        free(text);
    }
    refuse("empty", " ", VIR_ERR_XML_DETAIL, "1: ");
    refuse("no XML", "hello", VIR_ERR_XML_DETAIL, "Start tag expected");
    refuse("two roots", "<domain/><domain/>", VIR_ERR_XML_DETAIL, "Extra content");
    refuse("crossed tags", "<domain>\n<name></domain></name>", VIR_ERR_XML_DETAIL, "2: ");
    refuse("attribute twice", "<domain type='test' type='test'/>", VIR_ERR_XML_DETAIL, "redefined");
    refuse("unknown entity", "<domain type='test'><name>&nobody;</name></domain>", VIR_ERR_XML_DETAIL, "nobody");
    refuse("wrongly encoded", "<domain type='test'><name>\xff\xfe</name></domain>", VIR_ERR_XML_DETAIL, "1: ");
    refuse("control character", "<domain type='test'><name>a\x01</name></domain>", VIR_ERR_XML_DETAIL, "1: ");
    refuse("other root", "<network/>", VIR_ERR_XML_ERROR, "network");
    refuse("no name", "<domain type='test'/>", VIR_ERR_NO_NAME, "");
    refuse("bad UUID", "<domain type='test'><name>a</name><uuid>zz</uuid></domain>", VIR_ERR_INTERNAL_ERROR, "malformed uuid element");
    refuse("bad memory", "<domain type='test'><name>a</name><memory>lots</memory></domain>", VIR_ERR_XML_ERROR, "");

    /* Entities that expand to themselves a thousand million times. */
    refuse("expanding entities",
           "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
           "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]>"
           "<domain type='test'><name>&e;&e;&e;&e;&e;&e;&e;&e;</name></domain>",
           VIR_ERR_XML_DETAIL, "");

    text = repeat("<domain type='test'>", "<a>", 100000, "");
    refuse("deeply nested", text, VIR_ERR_XML_DETAIL, "");
    free(text);

    /* A text longer than libxml2 allows, then a document of 1 GiB of spaces: refused before it costs anything. */
    text = repeat("<domain type='test'><name>", "          ", 1100000, "</name></domain>");
    refuse("huge text", text, VIR_ERR_XML_DETAIL, "huge text node");
    free(text);
    text = malloc((1u << 30) + 1);
    CHECK(text);
    memset(text, ' ', 1u << 30);
    text[1u << 30] = 0;
    began = time(NULL);
    refuse("1 GiB of spaces", text, VIR_ERR_INVALID_ARG, "1073741824 bytes");
    CHECK(time(NULL) - began <= 2);
    free(text);

    /* Large, but a document: unknown elements are ignored. */
    text = repeat("<domain type='test'><name>large</name><memory>1024</memory><os><type>hvm</type></os>", "<unknown attribute='value'>text</unknown>\n", 200000, "</domain>");
    dom = virDomainDefineXML(conn, text);
    CHECK(dom);
    CHECK(virDomainUndefine(dom) == 0 && virDomainFree(dom) == 0);
    free(text);
    CHECK(virConnectClose(conn) == 0);
    return failures ? 1 : 0;
}
