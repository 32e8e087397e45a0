using Libvirt.Settings;

namespace Libvirt.Daemon.Settings;

/// <summary>How long Open vSwitch may take.</summary>
public static class OpenVSwitchSettings
{
    /// <summary>Seconds that ovs-vsctl may take; 0 for any time.</summary>
    public static readonly UnsignedSetting Timeout = new("ovs_timeout", 5, "Seconds that a call of ovs-vsctl may take; 0: any time.");

    /// <summary>The keys.</summary>
    public static readonly SettingGroup Group = new("Open vSwitch", "", Timeout);
}
