/* Typed parameters with wrong types, counts and names; negative lengths. SPDX-License-Identifier: LGPL-2.1-or-later */
#include "guest.h"

static void expect(int result, int code, const char *what)
{
    if (result != -1 || virGetLastErrorCode() != code) {
        fprintf(stderr, "%s: result %d, code %d (expected %d): %s\n", what, result, virGetLastErrorCode(), code, virGetLastErrorMessage());
        exit(1);
    }
}

int main(void)
{
    virConnectPtr conn = virConnectOpen("test:///default");
    virTypedParameterPtr params = NULL;
    virTypedParameter wrong[2];
    virDomainPtr dom;
    int count = 0, room = 0, value;
    unsigned int other;
    const char *text;

    virSetErrorFunc(NULL, be_silent);
    CHECK(conn);
    dom = virDomainLookupByName(conn, "test");
    CHECK(dom);

    CHECK(virTypedParamsAddInt(&params, &count, &room, "number", -7) == 0);
    CHECK(virTypedParamsAddString(&params, &count, &room, "text", "words") == 0);
    CHECK(virTypedParamsAddFromString(&params, &count, &room, "large", VIR_TYPED_PARAM_ULLONG, "18446744073709551615") == 0);
    CHECK(count == 3 && room >= 3);
    CHECK(virTypedParamsGetInt(params, count, "number", &value) == 1 && value == -7);
    CHECK(virTypedParamsGetString(params, count, "text", &text) == 1 && strcmp(text, "words") == 0);
    CHECK(virTypedParamsGetInt(params, count, "nothing", &value) == 0);
    expect(virTypedParamsGetUInt(params, count, "number", &other), VIR_ERR_INVALID_ARG, "wrong type");
    expect(virTypedParamsAddFromString(&params, &count, &room, "bad", VIR_TYPED_PARAM_INT, "seven"), VIR_ERR_INVALID_ARG, "no number");
    expect(virTypedParamsAddFromString(&params, &count, &room, "bad", 99, "7"), VIR_ERR_INTERNAL_ERROR, "no type");
    CHECK(count == 3);
    virTypedParamsFree(params, count);

    memset(wrong, 0, sizeof(wrong));
    strcpy(wrong[0].field, VIR_DOMAIN_SCHEDULER_WEIGHT);
    wrong[0].type = VIR_TYPED_PARAM_DOUBLE;
    expect(virDomainSetSchedulerParameters(dom, wrong, 1), VIR_ERR_INVALID_ARG, "a parameter of the wrong type");
    wrong[0].type = VIR_TYPED_PARAM_UINT;
    wrong[1] = wrong[0];
    expect(virDomainSetSchedulerParameters(dom, wrong, 2), VIR_ERR_INVALID_ARG, "a parameter twice");
    strcpy(wrong[0].field, "nonsense");
    expect(virDomainSetSchedulerParameters(dom, wrong, 1), VIR_ERR_ARGUMENT_UNSUPPORTED, "an unknown parameter");
    expect(virDomainSetSchedulerParameters(dom, wrong, -1), VIR_ERR_INVALID_ARG, "a negative count");
    memset(wrong[0].field, 'x', sizeof(wrong[0].field));
    expect(virDomainSetSchedulerParameters(dom, wrong, 1), VIR_ERR_INVALID_ARG, "a name without an end");
    expect(virConnectListDomains(conn, &value, -1), VIR_ERR_INVALID_ARG, "a negative room");
    CHECK(virDomainFree(dom) == 0);
    CHECK(virConnectClose(conn) == 0);
    return 0;
}
