using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.FileSystems;

/// <summary>Folders of the host in the guest.</summary>
internal static class FileSystemProperties
{
    /// <summary>Name of the host's half of a 9p file system.</summary>
    public static string BackendAlias(FileSystem system) => "fsdev-" + AddressProperties.Alias(system.Info);

    /// <summary>Name of the connection to virtiofsd.</summary>
    public static string CharacterAlias(FileSystem system) => "chr-vu-" + AddressProperties.Alias(system.Info);

    /// <summary>Socket of the virtiofsd that is started for the guest.</summary>
    public static string Socket(string guestFolder, FileSystem system) => $"{guestFolder}/{AddressProperties.Alias(system.Info)}-fs.sock";

    /// <summary>The option of <c>-fsdev</c>: QEMU itself serves the folder.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_CONFIG_UNSUPPORTED: QEMU cannot</exception>
    public static string Backend(FileSystem system)
    {
        var properties = new JsonObject();
        switch (system.Driver?.Type ?? FileSystemDriverType.Path)
        {
            case FileSystemDriverType.Path:
                properties.Add("driver", "local").Add("security_model", system.AccessMode switch
                {
                    FileSystemAccess.Mapped => "mapped",
                    FileSystemAccess.Squash => "none",
                    _ => "passthrough",
                });
                properties.AddText("multidevs", system.MultiDevices is { } devices and not FileSystemMultiDevices.Default ? FileSystemMultiDevicesNames.Text(devices) : null);
                properties.AddText("fmode", system.FileMode).AddText("dmode", system.DirectoryMode);
                break;
            case FileSystemDriverType.Handle:
                properties.Add("driver", "handle");
                break;
            case var type:
                throw LaunchBuilder.Unsupported($"Filesystem driver type not supported: '{FileSystemDriverTypeNames.Text(type)}'");
        }
        properties.AddText("writeout", system.Driver?.WritePolicy is { } policy ? FileSystemWritePolicyNames.Text(policy) : null);
        properties.Add("id", BackendAlias(system)).Add("path", system.Source?.Directory ?? "");
        var text = OptionText.Format(properties, "driver");
        return system.ReadOnly ? text + ",readonly=on" : text;
    }

    /// <summary>The device of a 9p file system.</summary>
    public static JsonObject Plan9(QemuGuest guest, FileSystem system)
        => VirtioProperties.Start("virtio-9p", system.Info, system.Driver?.Options, system.Model).Add("id", AddressProperties.Alias(system.Info))
            .Add("fsdev", BackendAlias(system)).Add("mount_tag", system.Target ?? "").AddAddress(guest.Domain, system.Info);

    /// <summary>The device of a file system that virtiofsd serves.</summary>
    public static JsonObject VirtioFs(QemuGuest guest, FileSystem system)
        => VirtioProperties.Start("vhost-user-fs", system.Info, system.Driver?.Options, system.Model).Add("id", AddressProperties.Alias(system.Info))
            .Add("chardev", CharacterAlias(system)).AddPositive("queue-size", system.Driver?.Queue).Add("tag", system.Target ?? "")
            .AddPositive("bootindex", system.Info.Boot?.Order).AddAddress(guest.Domain, system.Info);

    /// <summary>A USB device that media players are like.</summary>
    public static JsonObject MediaTransfer(QemuGuest guest, FileSystem system)
        => new JsonObject().Add("driver", "usb-mtp").Add("id", AddressProperties.Alias(system.Info)).Add("rootdir", system.Source?.Directory ?? "").Add("desc", system.Target ?? "")
            .Add("readonly", system.ReadOnly).AddAddress(guest.Domain, system.Info);
}
