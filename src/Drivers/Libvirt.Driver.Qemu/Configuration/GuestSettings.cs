using Libvirt.Settings;

namespace Libvirt.Driver.Qemu.Configuration;

/// <summary>What holds for guests in general.</summary>
public static class GuestSettings
{
    /// <summary>Filter of addresses on bridges.</summary>
    public static readonly FlagSetting MacFilter = new("mac_filter", false, "With 1 bridges pass on only frames of the address that a guest's interface has (ebtables must be there).");

    /// <summary>Assign PCI devices below switches without access control: as with native, only a question without VFIO.</summary>
    public static readonly FlagSetting RelaxedAccessControl = new("relaxed_acs_check", false, "Has no effect: devices are given to guests by VFIO, which gives all devices together that a switch without access control (ACS) does not keep apart.");

    /// <summary>Who locks disks; null for nobody.</summary>
    public static readonly TextSetting LockManager = new("lock_manager", null, "lockd", "Who keeps two guests from writing one disk: lockd (virtlockd) or sanlock. Not set: QEMU's own locks only.");

    /// <summary>Calls that may wait for one guest; 0 for any number.</summary>
    public static readonly UnsignedSetting MaximumQueued = new("max_queued", 0, "Calls that may wait for one guest: more are refused. 0: any number.");

    /// <summary>Firmware and the variables that go with it; null for what the host's descriptions say.</summary>
    public static readonly TextListSetting Nvram = new("nvram", ["/usr/share/OVMF/OVMF_CODE.fd:/usr/share/OVMF/OVMF_VARS.fd"],
        "Firmware and the template of its variables, FIRMWARE:VARIABLES each. Has no effect on hosts with descriptions of firmware (/usr/share/qemu/firmware), where these count.");

    /// <summary>Capabilities that are ignored.</summary>
    public static readonly TextListSetting CapabilityFilters = new("capability_filters", ["capname"], "For tests: capabilities of QEMU that count as missing.");

    /// <summary>What QEMU does about deprecated parts of its interface.</summary>
    public static readonly TextSetting DeprecationBehavior = new("deprecation_behavior", null, "none",
        "For tests: what QEMU does when deprecated parts of its interface are used: none, omit (leave them out of answers), reject (omit, and refuse them), crash (omit, and abort).");

    /// <summary>What happens to deprecated features of processors.</summary>
    public static readonly ChoiceSetting DeprecatedFeatures = new("default_cpu_deprecated_features", ["off", "on", "none"], "off", "off",
        "What deprecated_features is of processors whose definition does not say: off (they are taken out of the model), on (they stay), none (nothing is said).");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Guests", "", MacFilter, RelaxedAccessControl, LockManager, MaximumQueued, Nvram, CapabilityFilters, DeprecationBehavior, DeprecatedFeatures);
}
