namespace Libvirt.Documents.Domains;

public sealed partial class DomainOs
{
    /// <summary>A migration carries the firmware that was chosen, not the wish.</summary>
    private static bool IsNotMigratable(in FormatOptions options) => !options.Migratable;

    private bool ShowsBootDevices => true;

    /// <summary>Features are wishes about a firmware that is chosen.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Firmware is null)
            FirmwareFeatures = null;
    }

    private void ReadNvram(XmlPullReader reader)
    {
        if (Nvram is null)
            Nvram = Nvram.ReadElement(reader);
        else
            reader.Skip();
    }

    private void WriteNvram(XmlBuffer buffer) => Nvram?.WriteElement(buffer);

    partial void OnCompareGuestAbi(DomainOs target)
        => GuestAbi.Value("domain SMBIOS mode", SmbiosModeNames.Text(Smbios ?? SmbiosMode.None), SmbiosModeNames.Text(target.Smbios ?? SmbiosMode.None));
}
