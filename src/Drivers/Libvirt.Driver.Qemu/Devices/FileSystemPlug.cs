using Libvirt.Driver.Qemu.CommandLine.FileSystems;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Folders of the host that virtiofsd shows: it begins and ends with the device.</summary>
internal sealed class FileSystemPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        if (((FileSystem)device).Driver?.Type != FileSystemDriverType.Virtiofs)
            throw PlugErrors.Unsupported("only virtiofs filesystems can be hotplugged");
    }

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var system = (FileSystem)device;
        if (system.Source?.Socket is null)
            session.StartFileServer(system);
        var path = system.Source?.Socket ?? FileSystemProperties.Socket(session.Plan.Folder, system);
        CharacterBackends.Connect(session, FileSystemProperties.CharacterAlias(system), new() { Type = CharType.Unix, Sources = { new() { Mode = CharMode.Connect, Path = path } } });
        session.Device(FileSystemProperties.VirtioFs(session.Machine, system), system.Info);
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device) => Check(session, device);

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var system = (FileSystem)device;
        session.Try("chardev-remove", new JsonObject().Add("id", FileSystemProperties.CharacterAlias(system)));
        if (system.Source?.Socket is null)
            session.StopFileServer(system);
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted) => PlugErrors.Missing("matching filesystem not found");
}
