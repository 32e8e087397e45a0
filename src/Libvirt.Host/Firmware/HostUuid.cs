namespace Libvirt.Host.Firmware;

/// <summary>The UUID of the host: the configured one, else that of the firmware, else one that lasts as long as the process.</summary>
public static class HostUuid
{
    private static readonly Lazy<Uuid> Fallback = new(Uuid.NewRandom);

    /// <summary>Finds the UUID.</summary>
    /// <param name="folders">Where the kernel's files are; product_uuid is for root only.</param>
    /// <param name="configured">host_uuid of the daemon's configuration.</param>
    public static Uuid Get(KernelFolders folders, Uuid? configured = null)
    {
        if (configured is { } given)
            return given;
        string? text;
        try
        {
            text = KernelFile.ReadValue(folders.Firmware + "/product_uuid");
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.SystemError)
        {
            text = null; // not for this user
        }
        return text is not null && Uuid.TryParse(text, out var uuid) && !IsFiller(text) ? uuid : Fallback.Value;
    }

    /// <summary>The number that systemd gave to the installation, for host_uuid_source = "machine-id".</summary>
    /// <param name="path">/etc/machine-id, or another for tests.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is none; VIR_ERR_SYSTEM_ERROR: it may not be read</exception>
    public static Uuid OfInstallation(string path = "/etc/machine-id")
        => KernelFile.ReadValue(path) is { } text && Uuid.TryParse(text, out var uuid) ? uuid
            : throw LibvirtException.Internal(ErrorDomain.None, $"Failed to parse host UUID in '{path}', expected 32 hexadecimal digits");

    /// <summary>Makers who leave the field alone fill it with one digit.</summary>
    private static bool IsFiller(string text) => text.AsSpan().IndexOfAnyExcept(text[0], '-') < 0;
}
