/* Median time of one call, seen by a program: virConnectGetLibVersion and virDomainGetInfo, one after the other on one connection.
   usage: latency URI COUNT; prints two lines: metric TAB microseconds */
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static int fail(const char *what)
{
    fprintf(stderr, "latency: %s: %s\n", what, virGetLastErrorMessage());
    return 1;
}

int main(int argc, char **argv)
{
    int count = argc == 3 ? atoi(argv[2]) : 0;
    double *times = calloc(count > 0 ? count : 1, sizeof *times);
    virConnectPtr c;
    virDomainPtr d;
    if (count < 10)
        return 2;
    if (!(c = virConnectOpen(argv[1])))
        return fail("open");
    if (!(d = virDomainLookupByName(c, "test")))
        return fail("look up");
    for (int kind = 0; kind < 2; kind++) {
        for (int i = -count / 10; i < count; i++) {
            unsigned long version;
            virDomainInfo info;
            double begin = now();
            if (kind ? virDomainGetInfo(d, &info) < 0 : virConnectGetLibVersion(c, &version) < 0)
                return fail("call");
            if (i >= 0)
                times[i] = now() - begin;
        }
        qsort(times, count, sizeof *times, by_value);
        printf("%s\t%.2f\n", kind ? "info_latency" : "ver_latency", times[count / 2]);
    }
    virDomainFree(d);
    virConnectClose(c);
    free(times);
    return 0;
}
