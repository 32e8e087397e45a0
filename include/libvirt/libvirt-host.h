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
 * Since: 0.6.1
 */
#define VIR_SECURITY_DOI_BUFLEN (256 + 1)

/**
 * VIR_SECURITY_LABEL_BUFLEN:
 *
 * Since: 0.6.1
 */
#define VIR_SECURITY_LABEL_BUFLEN (4096 + 1)

/**
 * VIR_SECURITY_MODEL_BUFLEN:
 *
 * Since: 0.6.1
 */
#define VIR_SECURITY_MODEL_BUFLEN (256 + 1)

/**
 * VIR_UUID_BUFLEN:
 *
 * Since: 0.2.0
 */
#define VIR_UUID_BUFLEN (16)

/**
 * VIR_UUID_STRING_BUFLEN:
 *
 * Since: 0.2.0
 */
#define VIR_UUID_STRING_BUFLEN (36+1)

/**
 * virConnect:
 *
 * Since: 0.0.1
 */
typedef struct _virConnect virConnect;

/**
 * virStream:
 *
 * Since: 0.7.2
 */
typedef struct _virStream virStream;

/**
 * virConnectAuth:
 *
 * Since: 0.4.1
 */
typedef struct _virConnectAuth virConnectAuth;

/**
 * virConnectCredential:
 *
 * Since: 0.4.1
 */
typedef struct _virConnectCredential virConnectCredential;

/**
 * virNodeCPUStats:
 *
 * Since: 0.9.3
 */
typedef struct _virNodeCPUStats virNodeCPUStats;

/**
 * virNodeInfo:
 *
 * Since: 0.1.0
 */
typedef struct _virNodeInfo virNodeInfo;

/**
 * virNodeMemoryStats:
 *
 * Since: 0.9.3
 */
typedef struct _virNodeMemoryStats virNodeMemoryStats;

/**
 * virSecurityLabel:
 *
 * Since: 0.6.1
 */
typedef struct _virSecurityLabel virSecurityLabel;

/**
 * virSecurityModel:
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
    VIR_CONNECT_RO = 1 << 0, /* (Since: 0.4.1) */
    VIR_CONNECT_NO_ALIASES = 1 << 1 /* (Since: 0.9.7) */
} virConnectFlags;

/**
 * virCPUCompareResult:
 *
 * Since: 0.7.5
 */
typedef enum {
    VIR_CPU_COMPARE_ERROR = -1, /* (Since: 0.7.5) */
    VIR_CPU_COMPARE_INCOMPATIBLE = 0, /* (Since: 0.7.5) */
    VIR_CPU_COMPARE_IDENTICAL = 1, /* (Since: 0.7.5) */
    VIR_CPU_COMPARE_SUPERSET = 2 /* (Since: 0.7.5) */
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
    int *credtype;
    unsigned int ncredtype;
    virConnectAuthCallbackPtr cb;
    void *cbdata;
};

struct _virConnectCredential {
    int type;
    const char *prompt;
    const char *challenge;
    const char *defresult;
    char *result;
    unsigned int resultlen;
};

struct _virNodeCPUStats {
    char field[VIR_NODE_CPU_STATS_FIELD_LENGTH];
    unsigned long long value;
};

struct _virNodeInfo {
    char model[32];
    unsigned long memory;
    unsigned int cpus;
    unsigned int mhz;
    unsigned int nodes;
    unsigned int sockets;
    unsigned int cores;
    unsigned int threads;
};

struct _virNodeMemoryStats {
    char field[VIR_NODE_MEMORY_STATS_FIELD_LENGTH];
    unsigned long long value;
};

struct _virSecurityLabel {
    char label[VIR_SECURITY_LABEL_BUFLEN];
    int enforcing;
};

struct _virSecurityModel {
    char model[VIR_SECURITY_MODEL_BUFLEN];
    char doi[VIR_SECURITY_DOI_BUFLEN];
};

/**
 * virConnectAuthPtrDefault:
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
 * The operation "baseline CPU" of a connection.
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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "baseline hypervisor CPU" of a connection.
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
 * The operation "close" of a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.0.3
 */
int virConnectClose(virConnectPtr conn);

/**
 * virConnectCompareCPU:
 * @conn: the connection
 * @xmlDesc: an XML document
 * @flags: bitwise-or of virConnectCompareCPUFlags, or 0
 *
 * The operation "compare CPU" of a connection.
 *
 * Returns 0 on success, -1 on error.
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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "compare hypervisor CPU" of a connection.
 *
 * Returns 0 on success, -1 on error.
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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Tells the CPU model names of a connection.
 *
 * Returns 0 on success, -1 on error.
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
 * Tells the capabilities of a connection.
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
 * Tells the hostname of a connection.
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
 * Tells the lib version of a connection.
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
 * @type: the type
 *
 * Tells the max vcpus of a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.1
 */
int virConnectGetMaxVcpus(virConnectPtr conn,
                          const char *type);

/**
 * virConnectGetSysinfo:
 * @conn: the connection
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Tells the sysinfo of a connection.
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
 * Tells the type of a connection.
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
 * Tells the URI of a connection.
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
 * Tells the version of a connection.
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
 * Tells whether a connection is alive.
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
 * @name: the name
 *
 * The operation "open" of a connection.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.0.3
 */
virConnectPtr virConnectOpen(const char *name);

/**
 * virConnectOpenAuth:
 * @name: the name
 * @auth: how to ask for credentials, or NULL
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "open auth" of a connection.
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
 * @name: the name
 *
 * The operation "open read only" of a connection.
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
 * A function of the program that the library calls.
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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Sets the identity of a connection.
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
 * Sets the keep alive of a connection.
 *
 * Returns 0 on success, -1 on error.
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
 * A function of the program that the library calls.
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
 * @type: the type
 * @typeVer: filled with the version, major * 1000000 + minor * 1000 + release
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
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.1.0
 */
int virInitialize(void);

/**
 * virNodeAllocPages:
 * @conn: the connection
 * @npages: npages
 * @pageSizes: page sizes
 * @pageCounts: page counts
 * @startCell: number of the first NUMA cell
 * @cellCount: number of NUMA cells
 * @flags: bitwise-or of virNodeAllocPagesFlags, or 0
 *
 * The operation "alloc pages" of the host.
 *
 * Returns 0 on success, -1 on error.
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
 * @cpumap: a bit for each CPU, lowest bit of the first byte first
 * @online: online
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Tells the CPU map of the host.
 *
 * Returns 0 on success, -1 on error.
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
 * @cpuNum: cpu num
 * @params: an array of typed parameters
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Tells the CPU stats of the host.
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
 * @freeMems: free mems
 * @startCell: number of the first NUMA cell
 * @maxCells: max cells
 *
 * Tells the cells free memory of the host.
 *
 * Returns 0 on success, -1 on error.
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
 * Tells the free memory of the host.
 *
 * Returns the value, or 0 on error.
 *
 * Since: 0.3.3
 */
unsigned long long virNodeGetFreeMemory(virConnectPtr conn);

/**
 * virNodeGetFreePages:
 * @conn: the connection
 * @npages: npages
 * @pages: pages
 * @startCell: number of the first NUMA cell
 * @cellCount: number of NUMA cells
 * @counts: counts
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Tells the free pages of the host.
 *
 * Returns 0 on success, -1 on error.
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
 * Tells the info of the host.
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
 * @flags: no flags are defined unless the text names them: pass 0
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
 * @cellNum: cell num
 * @params: an array of typed parameters
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * Tells the memory stats of the host.
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
 * @flags: no flags are defined unless the text names them: pass 0
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
 * @flags: no flags are defined unless the text names them: pass 0
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
 * @target: what to act on
 * @duration: length in seconds or milliseconds, as the text tells
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "suspend for duration" of the host.
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
 * Since: 0.1.4
 */
#define VIR_NODEINFO_MAXCPUS(nodeinfo) ((nodeinfo).nodes*(nodeinfo).sockets*(nodeinfo).cores*(nodeinfo).threads)

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_HOST_H */
