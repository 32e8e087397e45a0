namespace Libvirt.Host;

/// <summary>Which device files a group may use. First hierarchy: lists of the kernel; unified hierarchy: a program in the kernel (<see cref="DeviceFilter"/>).</summary>
/// <param name="group">The group.</param>
public sealed class DeviceControl(ControlGroup group)
{
    private readonly string _folder = ControlFile.Folder(group, GroupController.Devices);
    private readonly bool _isUnified = group.IsUnified(GroupController.Devices);

    /// <summary>Forbids all.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void DenyAll()
    {
        if (_isUnified)
            DeviceFilter.Replace(_folder);
        else
            ControlFile.Write(_folder + "/devices.deny", "a");
    }

    /// <summary>Allows a device.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Allow(DeviceRule rule)
    {
        if (_isUnified)
            DeviceFilter.Allow(_folder, rule);
        else
            ControlFile.Write(_folder + "/devices.allow", rule.ToString());
    }

    /// <summary>Forbids a device.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Deny(DeviceRule rule)
    {
        if (_isUnified)
            DeviceFilter.Deny(_folder, rule);
        else
            ControlFile.Write(_folder + "/devices.deny", rule.ToString());
    }
}
