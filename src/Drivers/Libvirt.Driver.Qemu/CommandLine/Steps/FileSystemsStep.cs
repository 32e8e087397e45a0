using Libvirt.Driver.Qemu.CommandLine.FileSystems;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Folders of the host in the guest.</summary>
internal static class FileSystemsStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var system in builder.Devices.FileSystems)
            switch (system.Driver?.Type)
            {
                case FileSystemDriverType.Virtiofs:
                    var socket = system.Source?.Socket ?? FileSystemProperties.Socket(builder.Folder, system);
                    builder.Add("-chardev", $"socket,id={FileSystemProperties.CharacterAlias(system)},path={OptionText.Escape(socket)}");
                    builder.Device(FileSystemProperties.VirtioFs(builder.Guest, system), system.Info);
                    break;
                case FileSystemDriverType.Mtp:
                    builder.Device(FileSystemProperties.MediaTransfer(builder.Guest, system), system.Info);
                    break;
                default:
                    builder.Add("-fsdev", FileSystemProperties.Backend(system));
                    builder.Device(FileSystemProperties.Plan9(builder.Guest, system), system.Info);
                    break;
            }
    }
}
