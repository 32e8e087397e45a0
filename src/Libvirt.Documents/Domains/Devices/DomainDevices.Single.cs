namespace Libvirt.Documents.Domains;

/// <summary>Devices of which a guest has one at most; a second is refused.</summary>
public sealed partial class DomainDevices
{
    private void ReadRedirectionFilter(XmlPullReader reader)
        => RedirectionFilter = RedirectionFilter is null ? Domains.RedirectionFilter.ParseXml(reader) : throw reader.Error(ErrorNumber.InternalError, "only one set of redirection filter rule is supported");

    private void WriteRedirectionFilter(XmlBuffer buffer)
    {
        if (RedirectionFilter is { Devices.Count: > 0 })
            RedirectionFilter.WriteXml(buffer, "redirfilter");
    }

    private void ReadMemoryBalloon(XmlPullReader reader)
        => MemoryBalloon = MemoryBalloon is null ? Domains.MemoryBalloon.ParseXml(reader) : throw reader.Error(ErrorNumber.InternalError, "only a single memory balloon device is supported");

    private void WriteMemoryBalloon(XmlBuffer buffer) => MemoryBalloon?.WriteXml(buffer, "memballoon");

    private void ReadNvram(XmlPullReader reader)
        => Nvram = Nvram is null ? Domains.NvramDevice.ParseXml(reader) : throw reader.Error(ErrorNumber.InternalError, "only a single nvram device is supported");

    private void WriteNvram(XmlBuffer buffer) => Nvram?.WriteXmlPaired(buffer, "nvram");

    private void ReadVsock(XmlPullReader reader)
        => Vsock = Vsock is null ? Domains.VsockDevice.ParseXml(reader) : throw reader.XmlError("only a single vsock device is supported");

    private void WriteVsock(XmlBuffer buffer) => Vsock?.WriteXml(buffer, "vsock");

    private void ReadPersistentStore(XmlPullReader reader)
        => PersistentStore = PersistentStore is null ? Domains.PersistentStore.ParseXml(reader) : throw reader.XmlError("only a single pstore device is supported");

    private void WritePersistentStore(XmlBuffer buffer) => PersistentStore?.WriteXml(buffer, "pstore");
}
