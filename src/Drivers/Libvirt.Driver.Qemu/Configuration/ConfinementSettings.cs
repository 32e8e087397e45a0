using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>Who QEMU runs as, and what it can reach.</summary>
public static class ConfinementSettings
{
    private static readonly string[] KnownControllers = ["cpu", "cpuacct", "cpuset", "memory", "devices", "freezer", "blkio", "net_cls", "perf_event", "name=systemd"];

    /// <summary>The controllers that are used when the key is not set.</summary>
    public static readonly string[] StandardControllers = ["cpu", "devices", "memory", "blkio", "cpuset", "cpuacct"];

    /// <summary>The device files of every guest when the key is not set.</summary>
    public static readonly string[] StandardDevices = ["/dev/null", "/dev/full", "/dev/zero", "/dev/random", "/dev/urandom", "/dev/ptmx", "/dev/userfaultfd"];

    /// <summary>Names of drivers; null for whatever the host has.</summary>
    public static readonly TextListSetting Drivers = new("security_driver", ["selinux"],
        "Security driver, or a list of several: \"selinux\", \"apparmor\", \"none\". Not set: the one that the kernel enforces. The owner of files (DAC) is looked after in any case, \"dac\" is not named here.")
    { AcceptsSingle = true, Check = name => name == "dac" ? "security driver dac is always there and cannot be named" : null };

    /// <summary>Guests without a label are confined.</summary>
    public static readonly FlagSetting DefaultConfined = new("security_default_confined", true, "With 1 guests whose definition says nothing get a label of their own.");

    /// <summary>Guests that are not confined are refused.</summary>
    public static readonly FlagSetting RequireConfined = new("security_require_confined", false, "With 1 guests that would not be confined are refused.");

    /// <summary>The user of QEMU; null for what the distribution made for it.</summary>
    public static readonly TextSetting User = new("user", null, "libvirt-qemu",
        "User that the system's guests run as: a name or a number. A plus sign before a number says that it is no name. Not set: libvirt-qemu or qemu, whichever the host has, else root.");

    /// <summary>The group of QEMU.</summary>
    public static readonly TextSetting UserGroup = new("group", null, "libvirt-qemu", "Group that the system's guests run as, as with user.");

    /// <summary>Files of guests are given to their user.</summary>
    public static readonly FlagSetting DynamicOwnership = new("dynamic_ownership", true,
        "With 1 disks and other files of a guest belong to its user while it runs. Definitions may except single disks (seclabel with model dac). Files that are only read are not given back, others may use them too.");

    /// <summary>Owners before are kept in extended attributes.</summary>
    public static readonly FlagSetting RememberOwner = new("remember_owner", true, "With 1 the owner before is remembered (extended attributes trusted.libvirt.security) and gets the file back; with 0 root gets it.");

    /// <summary>The controllers of control groups; null for <see cref="StandardControllers"/>.</summary>
    public static readonly TextListSetting Controllers = new("cgroup_controllers", StandardControllers,
        "Controllers of control groups that are used, where the host has them: cpu and cpuset (tuning), cpuacct (statistics), memory, blkio (limits), devices (which device files a guest may open).")
    { Check = name => Array.IndexOf(KnownControllers, name) < 0 ? $"Unknown cgroup controller '{name}'" : null };

    /// <summary>Device files that every guest may open; null for <see cref="StandardDevices"/>.</summary>
    public static readonly TextListSetting DeviceAccess = new("cgroup_device_acl", StandardDevices,
        "Device files that every guest has and may open besides those of its definition. RDMA migration needs /dev/infiniband/rdma_cm, issm0, issm1, umad0, umad1 and uverbs0 as well.");

    /// <summary>QEMU's filter of system calls; below zero for QEMU's own default.</summary>
    public static readonly SignedSetting Seccomp = new("seccomp_sandbox", 1, "With 1 QEMU gives up system calls that it does not need; 0: it does not.");

    /// <summary>Kinds of namespaces; null for all that are possible.</summary>
    public static readonly TextListSetting Namespaces = new("namespaces", ["mount"],
        "Namespaces of each guest: \"mount\" gives it a /dev with its own devices only. Not set: mount where that is possible; an empty list: none.")
    { Check = name => name == "mount" ? null : $"Unknown namespace: {name}" };

    /// <summary>Sharing of cores.</summary>
    public static readonly ChoiceSetting CoreScheduling = new("sched_core", ["none", "vcpus", "emulator", "full"], "none", "none",
        "Which threads of a guest share no core with other processes: none, its vcpus, the emulator (all threads of QEMU), or full (helper programs too).");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Confinement", "", Drivers, DefaultConfined, RequireConfined, User, UserGroup, DynamicOwnership, RememberOwner,
        Controllers, DeviceAccess, Seccomp, Namespaces, CoreScheduling);
}
