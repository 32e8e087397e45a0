/*
 * libvirt-host.h: connections and the host
 *
 * Opening connections, authentication, and questions about the host that a hypervisor runs on.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_HOST_H
#define LIBVIRT_HOST_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * VIR_CONNECT_IDENTITY_GROUP_NAME:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_GROUP_NAME "group-name"

/**
 * VIR_CONNECT_IDENTITY_PROCESS_ID:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_PROCESS_ID "process-id"

/**
 * VIR_CONNECT_IDENTITY_PROCESS_TIME:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_PROCESS_TIME "process-time"

/**
 * VIR_CONNECT_IDENTITY_SASL_USER_NAME:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_SASL_USER_NAME "sasl-user-name"

/**
 * VIR_CONNECT_IDENTITY_SELINUX_CONTEXT:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_SELINUX_CONTEXT "selinux-context"

/**
 * VIR_CONNECT_IDENTITY_UNIX_GROUP_ID:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_UNIX_GROUP_ID "unix-group-id"

/**
 * VIR_CONNECT_IDENTITY_UNIX_USER_ID:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_UNIX_USER_ID "unix-user-id"

/**
 * VIR_CONNECT_IDENTITY_USER_NAME:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_USER_NAME "user-name"

/**
 * VIR_CONNECT_IDENTITY_X509_DISTINGUISHED_NAME:
 *
 * Since: 5.8.0
 */
#define VIR_CONNECT_IDENTITY_X509_DISTINGUISHED_NAME "x509-distinguished-name"

/**
 * VIR_NODE_CPU_STATS_FIELD_LENGTH:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_CPU_STATS_FIELD_LENGTH 80

/**
 * VIR_NODE_CPU_STATS_GUEST:
 *
 * Since: 11.8.0
 */
#define VIR_NODE_CPU_STATS_GUEST "guest"

/**
 * VIR_NODE_CPU_STATS_IDLE:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_CPU_STATS_IDLE "idle"

/**
 * VIR_NODE_CPU_STATS_INTR:
 *
 * Since: 1.2.2
 */
#define VIR_NODE_CPU_STATS_INTR "intr"

/**
 * VIR_NODE_CPU_STATS_IOWAIT:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_CPU_STATS_IOWAIT "iowait"

/**
 * VIR_NODE_CPU_STATS_KERNEL:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_CPU_STATS_KERNEL "kernel"

/**
 * VIR_NODE_CPU_STATS_USER:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_CPU_STATS_USER "user"

/**
 * VIR_NODE_CPU_STATS_UTILIZATION:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_CPU_STATS_UTILIZATION "utilization"

/**
 * VIR_NODE_MEMORY_SHARED_FULL_SCANS:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_FULL_SCANS "shm_full_scans"

/**
 * VIR_NODE_MEMORY_SHARED_MERGE_ACROSS_NODES:
 *
 * Since: 1.0.0
 */
#define VIR_NODE_MEMORY_SHARED_MERGE_ACROSS_NODES "shm_merge_across_nodes"

/**
 * VIR_NODE_MEMORY_SHARED_PAGES_SHARED:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_PAGES_SHARED "shm_pages_shared"

/**
 * VIR_NODE_MEMORY_SHARED_PAGES_SHARING:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_PAGES_SHARING "shm_pages_sharing"

/**
 * VIR_NODE_MEMORY_SHARED_PAGES_TO_SCAN:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_PAGES_TO_SCAN "shm_pages_to_scan"

/**
 * VIR_NODE_MEMORY_SHARED_PAGES_UNSHARED:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_PAGES_UNSHARED "shm_pages_unshared"

/**
 * VIR_NODE_MEMORY_SHARED_PAGES_VOLATILE:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_PAGES_VOLATILE "shm_pages_volatile"

/**
 * VIR_NODE_MEMORY_SHARED_SLEEP_MILLISECS:
 *
 * Since: 0.10.2
 */
#define VIR_NODE_MEMORY_SHARED_SLEEP_MILLISECS "shm_sleep_millisecs"

/**
 * VIR_NODE_MEMORY_STATS_AVAILABLE:
 *
 * Since: 12.3.0
 */
#define VIR_NODE_MEMORY_STATS_AVAILABLE "available"

/**
 * VIR_NODE_MEMORY_STATS_BUFFERS:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_MEMORY_STATS_BUFFERS "buffers"

/**
 * VIR_NODE_MEMORY_STATS_CACHED:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_MEMORY_STATS_CACHED "cached"

/**
 * VIR_NODE_MEMORY_STATS_FIELD_LENGTH:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_MEMORY_STATS_FIELD_LENGTH 80

/**
 * VIR_NODE_MEMORY_STATS_FREE:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_MEMORY_STATS_FREE "free"

/**
 * VIR_NODE_MEMORY_STATS_TOTAL:
 *
 * Since: 0.9.3
 */
#define VIR_NODE_MEMORY_STATS_TOTAL "total"

/**
 * VIR_NODE_SEV_CBITPOS:
 *
 * Since: 4.5.0
 */
#define VIR_NODE_SEV_CBITPOS "cbitpos"

/**
 * VIR_NODE_SEV_CERT_CHAIN:
 *
 * Since: 4.5.0
 */
#define VIR_NODE_SEV_CERT_CHAIN "cert-chain"

/**
 * VIR_NODE_SEV_CPU0_ID:
 *
 * Since: 8.4.0
 */
#define VIR_NODE_SEV_CPU0_ID "cpu0-id"

/**
 * VIR_NODE_SEV_MAX_ES_GUESTS:
 *
 * Since: 8.0.0
 */
#define VIR_NODE_SEV_MAX_ES_GUESTS "max-es-guests"

/**
 * VIR_NODE_SEV_MAX_GUESTS:
 *
 * Since: 8.0.0
 */
#define VIR_NODE_SEV_MAX_GUESTS "max-guests"

/**
 * VIR_NODE_SEV_PDH:
 *
 * Since: 4.5.0
 */
#define VIR_NODE_SEV_PDH "pdh"

/**
 * VIR_NODE_SEV_REDUCED_PHYS_BITS:
 *
 * Since: 4.5.0
 */
#define VIR_NODE_SEV_REDUCED_PHYS_BITS "reduced-phys-bits"

/**
 * VIR_SECURITY_DOI_BUFLEN:
 *
 * Room for a domain of interpretation.
 *
 * Since: 0.6.1
 */
#define VIR_SECURITY_DOI_BUFLEN (256 + 1)

/**
 * VIR_SECURITY_LABEL_BUFLEN:
 *
 * Room for a security label.
 *
 * Since: 0.6.1
 */
#define VIR_SECURITY_LABEL_BUFLEN (4096 + 1)

/**
 * VIR_SECURITY_MODEL_BUFLEN:
 *
 * Room for the name of a security model.
 *
 * Since: 0.6.1
 */
#define VIR_SECURITY_MODEL_BUFLEN (256 + 1)

/**
 * VIR_UUID_BUFLEN:
 *
 * Bytes of a UUID.
 *
 * Since: 0.2.0
 */
#define VIR_UUID_BUFLEN (16)

/**
 * VIR_UUID_STRING_BUFLEN:
 *
 * Room for a UUID as text, its terminator included.
 *
 * Since: 0.2.0
 */
#define VIR_UUID_STRING_BUFLEN (36+1)

/**
 * virConnect:
 *
 * A connection to a hypervisor.
 *
 * Since: 0.0.1
 */
typedef struct _virConnect virConnect;

/**
 * virStream:
 *
 * A flow of data through a connection.
 *
 * Since: 0.7.2
 */
typedef struct _virStream virStream;

/**
 * virConnectAuth:
 *
 * How a program asks for credentials.
 *
 * Since: 0.4.1
 */
typedef struct _virConnectAuth virConnectAuth;

/**
 * virConnectCredential:
 *
 * A question to the user, and room for the answer.
 *
 * Since: 0.4.1
 */
typedef struct _virConnectCredential virConnectCredential;

/**
 * virNodeCPUStats:
 *
 * A counter of the CPUs.
 *
 * Since: 0.9.3
 */
typedef struct _virNodeCPUStats virNodeCPUStats;

/**
 * virNodeInfo:
 *
 * What virNodeGetInfo() tells.
 *
 * Since: 0.1.0
 */
typedef struct _virNodeInfo virNodeInfo;

/**
 * virNodeMemoryStats:
 *
 * A counter of the memory.
 *
 * Since: 0.9.3
 */
typedef struct _virNodeMemoryStats virNodeMemoryStats;

/**
 * virSecurityLabel:
 *
 * A security label.
 *
 * Since: 0.6.1
 */
typedef struct _virSecurityLabel virSecurityLabel;

/**
 * virSecurityModel:
 *
 * A security model.
 *
 * Since: 0.6.1
 */
typedef struct _virSecurityModel virSecurityModel;

/**
 * virConnectBaselineCPUFlags:
 *
 * Since: 1.1.2
 */
typedef enum {
    VIR_CONNECT_BASELINE_CPU_EXPAND_FEATURES = 1 << 0, /* (Since: 1.1.2) */
    VIR_CONNECT_BASELINE_CPU_MIGRATABLE = 1 << 1, /* (Since: 1.2.14) */
    VIR_CONNECT_BASELINE_CPU_IGNORE_HOST = 1 << 2 /* (Since: 11.6.0) */
} virConnectBaselineCPUFlags;

/**
 * virConnectCompareCPUFlags:
 *
 * Since: 1.2.6
 */
typedef enum {
    VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE = 1 << 0, /* (Since: 1.2.6) */
    VIR_CONNECT_COMPARE_CPU_VALIDATE_XML = 1 << 1 /* (Since: 6.9.0) */
} virConnectCompareCPUFlags;

/**
 * virConnectFlags:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_CONNECT_RO = 1 << 0, /* only ask, do not change (Since: 0.4.1) */
    VIR_CONNECT_NO_ALIASES = 1 << 1 /* take the URI as it is (Since: 0.9.7) */
} virConnectFlags;

/**
 * virCPUCompareResult:
 *
 * Since: 0.7.5
 */
typedef enum {
    VIR_CPU_COMPARE_ERROR = -1, /* an error happened (Since: 0.7.5) */
    VIR_CPU_COMPARE_INCOMPATIBLE = 0, /* the host cannot provide it (Since: 0.7.5) */
    VIR_CPU_COMPARE_IDENTICAL = 1, /* it is the same (Since: 0.7.5) */
    VIR_CPU_COMPARE_SUPERSET = 2 /* the host can do more (Since: 0.7.5) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_CPU_COMPARE_LAST = 3 /* (Since: 0.9.10) */
#endif
} virCPUCompareResult;

/**
 * virConnectCredentialType:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_CRED_USERNAME = 1, /* (Since: 0.4.1) */
    VIR_CRED_AUTHNAME = 2, /* (Since: 0.4.1) */
    VIR_CRED_LANGUAGE = 3, /* (Since: 0.4.1) */
    VIR_CRED_CNONCE = 4, /* (Since: 0.4.1) */
    VIR_CRED_PASSPHRASE = 5, /* (Since: 0.4.1) */
    VIR_CRED_ECHOPROMPT = 6, /* (Since: 0.4.1) */
    VIR_CRED_NOECHOPROMPT = 7, /* (Since: 0.4.1) */
    VIR_CRED_REALM = 8, /* (Since: 0.4.1) */
    VIR_CRED_EXTERNAL = 9 /* (Since: 0.4.1) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_CRED_LAST = 10 /* (Since: 0.9.10) */
#endif
} virConnectCredentialType;

/**
 * virNodeAllocPagesFlags:
 *
 * Since: 1.2.9
 */
typedef enum {
    VIR_NODE_ALLOC_PAGES_ADD = 0, /* (Since: 1.2.9) */
    VIR_NODE_ALLOC_PAGES_SET = 1 << 0 /* (Since: 1.2.9) */
} virNodeAllocPagesFlags;

/**
 * virNodeGetCPUStatsAllCPUs:
 *
 * Since: 0.9.8
 */
typedef enum {
    VIR_NODE_CPU_STATS_ALL_CPUS = -1 /* (Since: 0.9.3) */
} virNodeGetCPUStatsAllCPUs;

/**
 * virNodeGetMemoryStatsAllCells:
 *
 * Since: 0.9.8
 */
typedef enum {
    VIR_NODE_MEMORY_STATS_ALL_CELLS = -1 /* (Since: 0.9.3) */
} virNodeGetMemoryStatsAllCells;

/**
 * virNodeSuspendTarget:
 *
 * Since: 0.9.8
 */
typedef enum {
    VIR_NODE_SUSPEND_TARGET_MEM = 0, /* (Since: 0.9.8) */
    VIR_NODE_SUSPEND_TARGET_DISK = 1, /* (Since: 0.9.8) */
    VIR_NODE_SUSPEND_TARGET_HYBRID = 2 /* (Since: 0.9.8) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NODE_SUSPEND_TARGET_LAST = 3 /* (Since: 0.9.8) */
#endif
} virNodeSuspendTarget;

/**
 * virConnectAuthPtr:
 *
 * Since: 0.4.1
 */
typedef virConnectAuth *virConnectAuthPtr;

/**
 * virConnectCredentialPtr:
 *
 * Since: 0.4.1
 */
typedef virConnectCredential *virConnectCredentialPtr;

/**
 * virConnectPtr:
 *
 * Since: 0.0.1
 */
typedef virConnect *virConnectPtr;

/**
 * virNodeCPUStatsPtr:
 *
 * Since: 0.9.3
 */
typedef virNodeCPUStats *virNodeCPUStatsPtr;

/**
 * virNodeInfoPtr:
 *
 * Since: 0.1.0
 */
typedef virNodeInfo *virNodeInfoPtr;

/**
 * virNodeMemoryStatsPtr:
 *
 * Since: 0.9.3
 */
typedef virNodeMemoryStats *virNodeMemoryStatsPtr;

/**
 * virSecurityLabelPtr:
 *
 * Since: 0.6.1
 */
typedef virSecurityLabel *virSecurityLabelPtr;

/**
 * virSecurityModelPtr:
 *
 * Since: 0.6.1
 */
typedef virSecurityModel *virSecurityModelPtr;

/**
 * virStreamPtr:
 *
 * Since: 0.7.2
 */
typedef virStream *virStreamPtr;

/**
 * virConnectAuthCallbackPtr:
 * @cred: cred
 * @ncred: ncred
 * @cbdata: cbdata
 *
 * The operation "auth callback ptr" of a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
typedef int (*virConnectAuthCallbackPtr)(virConnectCredentialPtr cred,
                                 unsigned int ncred,
                                 void *cbdata);

/**
 * virConnectCloseFunc:
 * @conn: the connection
 * @reason: filled with the reason
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 0.10.0
 */
typedef void (*virConnectCloseFunc)(virConnectPtr conn,
                            int reason,
                            void *opaque);

struct _virConnectAuth {
    int *credtype; /* the virConnectCredentialType that it can ask for */
    unsigned int ncredtype; /* number of types */
    virConnectAuthCallbackPtr cb; /* asks */
    void *cbdata; /* given to it */
};

struct _virConnectCredential {
    int type; /* a virConnectCredentialType */
    const char *prompt; /* to be shown */
    const char *challenge; /* to be shown, or NULL */
    const char *defresult; /* the default, or NULL */
    char *result; /* filled with the answer, from malloc() */
    unsigned int resultlen; /* bytes of the answer */
};

struct _virNodeCPUStats {
    char field[VIR_NODE_CPU_STATS_FIELD_LENGTH]; /* its name */
    unsigned long long value; /* nanoseconds */
};

struct _virNodeInfo {
    char model[32]; /* name of the CPU model */
    unsigned long memory; /* KiB */
    unsigned int cpus; /* number of CPUs that are online */
    unsigned int mhz; /* frequency, 0 if unknown */
    unsigned int nodes; /* number of NUMA nodes */
    unsigned int sockets; /* in a node */
    unsigned int cores; /* in a socket */
    unsigned int threads; /* in a core */
};

struct _virNodeMemoryStats {
    char field[VIR_NODE_MEMORY_STATS_FIELD_LENGTH]; /* its name */
    unsigned long long value; /* KiB */
};

struct _virSecurityLabel {
    char label[VIR_SECURITY_LABEL_BUFLEN]; /* as text */
    int enforcing; /* 1 if violations are refused */
};

struct _virSecurityModel {
    char model[VIR_SECURITY_MODEL_BUFLEN]; /* its name */
    char doi[VIR_SECURITY_DOI_BUFLEN]; /* domain of interpretation */
};

/**
 * virConnectAuthPtrDefault:
 *
 * Asks for credentials on the terminal. For programs with a command line.
 *
 * Since: 0.4.1
 */
VIR_EXPORT_VAR virConnectAuthPtr virConnectAuthPtrDefault;

/**
 * virConnectBaselineCPU:
 * @conn: the connection
 * @xmlCPUs: CPUs as XML, one document each
 * @ncpus: number of documents
 * @flags: bitwise-or of virConnectBaselineCPUFlags, or 0
 *
 * Computes a CPU that all of some hosts can provide, from the CPUs in their capabilities.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.7.7
 */
char *virConnectBaselineCPU(virConnectPtr conn,
                            const char **xmlCPUs,
                            unsigned int ncpus,
                            unsigned int flags);

/**
 * virConnectBaselineHypervisorCPU:
 * @conn: the connection
 * @emulator: path of the emulator, or NULL for the default
 * @arch: an architecture, or NULL for the host's
 * @machine: a machine type, or NULL for the default
 * @virttype: "kvm", "qemu", ...; NULL for the best one
 * @xmlCPUs: CPUs as XML, one document each
 * @ncpus: number of documents
 * @flags: bitwise-or of virConnectBaselineCPUFlags, or 0
 *
 * Computes a CPU that a hypervisor can provide on all of some hosts, from the CPUs in their domain
 * capabilities.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 4.4.0
 */
char *virConnectBaselineHypervisorCPU(virConnectPtr conn,
                                      const char *emulator,
                                      const char *arch,
                                      const char *machine,
                                      const char *virttype,
                                      const char **xmlCPUs,
                                      unsigned int ncpus,
                                      unsigned int flags);

/**
 * virConnectClose:
 * @conn: the connection
 *
 * Gives back a reference to a connection; the last one closes it.
 *
 * Returns the number of references that are left, or -1 on error.
 *
 * Since: 0.0.3
 */
int virConnectClose(virConnectPtr conn);

/**
 * virConnectCompareCPU:
 * @conn: the connection
 * @xmlDesc: a CPU as XML
 * @flags: bitwise-or of virConnectCompareCPUFlags, or 0
 *
 * Compares a CPU with the one of the host.
 *
 * Returns a virCPUCompareResult.
 *
 * Since: 0.7.5
 */
int virConnectCompareCPU(virConnectPtr conn,
                         const char *xmlDesc,
                         unsigned int flags);

/**
 * virConnectCompareHypervisorCPU:
 * @conn: the connection
 * @emulator: path of the emulator, or NULL for the default
 * @arch: an architecture, or NULL for the host's
 * @machine: a machine type, or NULL for the default
 * @virttype: "kvm", "qemu", ...; NULL for the best one
 * @xmlCPU: a CPU as XML
 * @flags: bitwise-or of virConnectCompareCPUFlags, or 0
 *
 * Compares a CPU with the one that a hypervisor can provide on the host.
 *
 * Returns a virCPUCompareResult.
 *
 * Since: 4.4.0
 */
int virConnectCompareHypervisorCPU(virConnectPtr conn,
                                   const char *emulator,
                                   const char *arch,
                                   const char *machine,
                                   const char *virttype,
                                   const char *xmlCPU,
                                   unsigned int flags);

/**
 * virConnectGetCPUModelNames:
 * @conn: the connection
 * @arch: an architecture, or NULL for the host's
 * @models: filled with a NULL-terminated array of names, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Tells which CPU models are known for an architecture.
 *
 * Returns the number of models, or -1 on error.
 *
 * Since: 1.1.3
 */
int virConnectGetCPUModelNames(virConnectPtr conn,
                               const char *arch,
                               char ***models,
                               unsigned int flags);

/**
 * virConnectGetCapabilities:
 * @conn: the connection
 *
 * Describes the host and what its hypervisor can run, as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.2.1
 */
char *virConnectGetCapabilities(virConnectPtr conn);

/**
 * virConnectGetHostname:
 * @conn: the connection
 *
 * Tells the name of the host of the hypervisor.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.3.0
 */
char *virConnectGetHostname(virConnectPtr conn);

/**
 * virConnectGetLibVersion:
 * @conn: the connection
 * @libVer: filled with the version, major * 1000000 + minor * 1000 + release
 *
 * Tells the version of libvirt on the side of the hypervisor.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.3
 */
int virConnectGetLibVersion(virConnectPtr conn,
                            unsigned long *libVer);

/**
 * virConnectGetMaxVcpus:
 * @conn: the connection
 * @type: a domain type, or NULL for the default
 *
 * Tells how many virtual CPUs a domain of a type may have.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.2.1
 */
int virConnectGetMaxVcpus(virConnectPtr conn,
                          const char *type);

/**
 * virConnectGetSysinfo:
 * @conn: the connection
 * @flags: 0, or flags that the text names
 *
 * Describes the hardware of the host as its firmware does (SMBIOS), as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.8.8
 */
char *virConnectGetSysinfo(virConnectPtr conn,
                           unsigned int flags);

/**
 * virConnectGetType:
 * @conn: the connection
 *
 * Tells the name of the driver of the hypervisor.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.0.3
 */
const char *virConnectGetType(virConnectPtr conn);

/**
 * virConnectGetURI:
 * @conn: the connection
 *
 * Tells the URI that the connection really uses.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.3.0
 */
char *virConnectGetURI(virConnectPtr conn);

/**
 * virConnectGetVersion:
 * @conn: the connection
 * @hvVer: filled with the version, major * 1000000 + minor * 1000 + release
 *
 * Tells the version of the hypervisor.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.0.3
 */
int virConnectGetVersion(virConnectPtr conn,
                         unsigned long *hvVer);

/**
 * virConnectIsAlive:
 * @conn: the connection
 *
 * Tells whether the connection is still open.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.9.8
 */
int virConnectIsAlive(virConnectPtr conn);

/**
 * virConnectIsEncrypted:
 * @conn: the connection
 *
 * Tells whether a connection is encrypted.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virConnectIsEncrypted(virConnectPtr conn);

/**
 * virConnectIsSecure:
 * @conn: the connection
 *
 * Tells whether a connection is secure.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virConnectIsSecure(virConnectPtr conn);

/**
 * virConnectOpen:
 * @name: a connection URI, an alias of the configuration, or NULL for the default
 *
 * Opens a connection to a hypervisor, for reading and writing. Give it back with virConnectClose().
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.0.3
 */
virConnectPtr virConnectOpen(const char *name);

/**
 * virConnectOpenAuth:
 * @name: a connection URI, an alias of the configuration, or NULL for the default
 * @auth: how to ask for credentials, or NULL
 * @flags: bitwise-or of virConnectFlags, or 0
 *
 * Opens a connection that asks the program for credentials when they are needed.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.0
 */
virConnectPtr virConnectOpenAuth(const char *name,
                                 virConnectAuthPtr auth,
                                 unsigned int flags);

/**
 * virConnectOpenReadOnly:
 * @name: a connection URI, an alias of the configuration, or NULL for the default
 *
 * Opens a connection that can ask but not change.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.0.3
 */
virConnectPtr virConnectOpenReadOnly(const char *name);

/**
 * virConnectRef:
 * @conn: the connection
 *
 * Takes one more reference to a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.0
 */
int virConnectRef(virConnectPtr conn);

/**
 * virConnectRegisterCloseCallback:
 * @conn: the connection
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called when the connection closes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.10.0
 */
int virConnectRegisterCloseCallback(virConnectPtr conn,
                                    virConnectCloseFunc cb,
                                    void *opaque,
                                    virFreeCallback freecb);

/**
 * virConnectSetIdentity:
 * @conn: the connection
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @flags: 0, or flags that the text names
 *
 * Tells the server on whose behalf the calls of this connection are made. Only for trusted clients.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.8.0
 */
int virConnectSetIdentity(virConnectPtr conn,
                          virTypedParameterPtr params,
                          int nparams,
                          unsigned int flags);

/**
 * virConnectSetKeepAlive:
 * @conn: the connection
 * @interval: seconds without an answer after which the other side is asked; 0 or less to switch off
 * @count: number of unanswered questions after which the connection closes
 *
 * Checks regularly that the other side still answers. Needs a running event loop.
 *
 * Returns 0 on success, 1 if the other side cannot do it, -1 on error.
 *
 * Since: 0.9.8
 */
int virConnectSetKeepAlive(virConnectPtr conn,
                           int interval,
                           unsigned int count);

/**
 * virConnectUnregisterCloseCallback:
 * @conn: the connection
 * @cb: the function to call
 *
 * Takes back virConnectRegisterCloseCallback().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.10.0
 */
int virConnectUnregisterCloseCallback(virConnectPtr conn,
                                      virConnectCloseFunc cb);

/**
 * virGetVersion:
 * @libVer: filled with the version, major * 1000000 + minor * 1000 + release
 * @type: name of a driver, or NULL
 * @typeVer: filled with the version, major * 1000000 + minor * 1000 + release
 *
 * Tells the version of the library, and of the driver that a type names.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.0.3
 */
int virGetVersion(unsigned long *libVer,
                  const char *type,
                  unsigned long *typeVer);

/**
 * virInitialize:
 *
 * Prepares the library. Every function that opens something does it, so that few programs need to.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.1.0
 */
int virInitialize(void);

/**
 * virNodeAllocPages:
 * @conn: the connection
 * @npages: number of page sizes
 * @pageSizes: page sizes in KiB
 * @pageCounts: number of pages of each size
 * @startCell: number of the first NUMA cell
 * @cellCount: number of NUMA cells
 * @flags: bitwise-or of virNodeAllocPagesFlags, or 0
 *
 * Changes the number of huge pages that the host reserves.
 *
 * Returns the number of nodes that were changed, or -1 on error.
 *
 * Since: 1.2.9
 */
int virNodeAllocPages(virConnectPtr conn,
                      unsigned int npages,
                      unsigned int *pageSizes,
                      unsigned long long *pageCounts,
                      int startCell,
                      unsigned int cellCount,
                      unsigned int flags);

/**
 * virNodeGetCPUMap:
 * @conn: the connection
 * @cpumap: filled with a map that the caller frees, or NULL
 * @online: filled with the number that is online, or NULL
 * @flags: 0, or flags that the text names
 *
 * Tells which CPUs the host has and which of them are online.
 *
 * Returns the number of CPUs, or -1 on error.
 *
 * Since: 1.0.0
 */
int virNodeGetCPUMap(virConnectPtr conn,
                     unsigned char **cpumap,
                     unsigned int *online,
                     unsigned int flags);

/**
 * virNodeGetCPUStats:
 * @conn: the connection
 * @cpuNum: number of a CPU, or VIR_NODE_CPU_STATS_ALL_CPUS
 * @params: an array of typed parameters
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells how the CPUs of the host spent their time, in nanoseconds.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.3
 */
int virNodeGetCPUStats(virConnectPtr conn,
                       int cpuNum,
                       virNodeCPUStatsPtr params,
                       int *nparams,
                       unsigned int flags);

/**
 * virNodeGetCellsFreeMemory:
 * @conn: the connection
 * @freeMems: filled with the free memory of each
 * @startCell: number of the first NUMA cell
 * @maxCells: room in the array
 *
 * Tells the free memory of NUMA nodes in bytes.
 *
 * Returns the number of nodes, or -1 on error.
 *
 * Since: 0.3.3
 */
int virNodeGetCellsFreeMemory(virConnectPtr conn,
                              unsigned long long *freeMems,
                              int startCell,
                              int maxCells);

/**
 * virNodeGetFreeMemory:
 * @conn: the connection
 *
 * Tells the free memory of the host in bytes.
 *
 * Returns the value, or 0 on error.
 *
 * Since: 0.3.3
 */
unsigned long long virNodeGetFreeMemory(virConnectPtr conn);

/**
 * virNodeGetFreePages:
 * @conn: the connection
 * @npages: number of page sizes
 * @pages: page sizes in KiB
 * @startCell: number of the first NUMA cell
 * @cellCount: number of NUMA cells
 * @counts: filled with the numbers of free pages, node by node
 * @flags: 0, or flags that the text names
 *
 * Tells how many pages of some sizes are free on NUMA nodes.
 *
 * Returns the number of values, or -1 on error.
 *
 * Since: 1.2.6
 */
int virNodeGetFreePages(virConnectPtr conn,
                        unsigned int npages,
                        unsigned int *pages,
                        int startCell,
                        unsigned int cellCount,
                        unsigned long long *counts,
                        unsigned int flags);

/**
 * virNodeGetInfo:
 * @conn: the connection
 * @info: filled with the answer
 *
 * Tells processor, memory and topology of the host.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.1.0
 */
int virNodeGetInfo(virConnectPtr conn,
                   virNodeInfoPtr info);

/**
 * virNodeGetMemoryParameters:
 * @conn: the connection
 * @params: an array of typed parameters
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells the memory parameters of the host.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.10.2
 */
int virNodeGetMemoryParameters(virConnectPtr conn,
                               virTypedParameterPtr params,
                               int *nparams,
                               unsigned int flags);

/**
 * virNodeGetMemoryStats:
 * @conn: the connection
 * @cellNum: number of a NUMA node, or VIR_NODE_MEMORY_STATS_ALL_CELLS
 * @params: an array of typed parameters
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells how the memory of the host is used, in KiB.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.3
 */
int virNodeGetMemoryStats(virConnectPtr conn,
                          int cellNum,
                          virNodeMemoryStatsPtr params,
                          int *nparams,
                          unsigned int flags);

/**
 * virNodeGetSEVInfo:
 * @conn: the connection
 * @params: filled with an array of typed parameters; the caller frees it with virTypedParamsFree()
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells the SEV info of the host.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 4.5.0
 */
int virNodeGetSEVInfo(virConnectPtr conn,
                      virTypedParameterPtr *params,
                      int *nparams,
                      unsigned int flags);

/**
 * virNodeGetSecurityModel:
 * @conn: the connection
 * @secmodel: filled with the security model
 *
 * Tells the security model of the host.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.1
 */
int virNodeGetSecurityModel(virConnectPtr conn,
                            virSecurityModelPtr secmodel);

/**
 * virNodeSetMemoryParameters:
 * @conn: the connection
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @flags: 0, or flags that the text names
 *
 * Sets the memory parameters of the host.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.10.2
 */
int virNodeSetMemoryParameters(virConnectPtr conn,
                               virTypedParameterPtr params,
                               int nparams,
                               unsigned int flags);

/**
 * virNodeSuspendForDuration:
 * @conn: the connection
 * @target: a virNodeSuspendTarget
 * @duration: seconds, 60 at least
 * @flags: 0, or flags that the text names
 *
 * Sends the host to sleep for some time.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.8
 */
int virNodeSuspendForDuration(virConnectPtr conn,
                              unsigned int target,
                              unsigned long long duration,
                              unsigned int flags);

/**
 * VIR_NODEINFO_MAXCPUS:
 *
 * The number of CPUs that the host can have, offline ones included.
 *
 * Since: 0.1.4
 */
#define VIR_NODEINFO_MAXCPUS(nodeinfo) ((nodeinfo).nodes*(nodeinfo).sockets*(nodeinfo).cores*(nodeinfo).threads)

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_HOST_H */
