namespace Libvirt.Driver.Qemu.Definition.Defaults;

/// <summary>Labels without a model mean the host's; a host without one has no labels.</summary>
internal static class SecurityDefaults
{
    public static void Run(QemuGuest guest)
    {
        foreach (var label in guest.Domain.SecurityLabels)
        {
            label.Model ??= guest.Settings.SecurityModel;
            if (label.Type == SecurityLabelType.None || label.Model != "none")
                continue;
            label.Type = SecurityLabelType.None;
            label.Relabel = null;
        }
    }
}
