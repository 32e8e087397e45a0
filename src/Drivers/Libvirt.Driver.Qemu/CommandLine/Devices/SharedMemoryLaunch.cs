using Libvirt.Driver.Qemu.Definition;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Devices;

/// <summary>Memory that guests of a host share.</summary>
internal static class SharedMemoryLaunch
{
    /// <summary>Adds a device and its memory or server.</summary>
    public static void Add(LaunchBuilder builder, SharedMemory memory)
    {
        var alias = memory.Info.Alias?.Name ?? "";
        if (memory.Server is null)
            builder.Object(Backend(memory));
        builder.Device(Frontend(builder.Guest, memory), memory.Info);
        if (memory.Server is { } server)
            Characters.CharacterLaunch.Add(builder, alias, Connection(server));
    }

    /// <summary>The connection to a server.</summary>
    public static CharBackend Connection(SharedMemoryServer server) => new() { Type = CharType.Unix, Sources = { new() { Mode = CharMode.Connect, Path = server.Path } } };

    /// <summary>The memory.</summary>
    public static JsonObject Backend(SharedMemory memory) => new JsonObject().Add("qom-type", "memory-backend-file").Add("id", "shmmem-" + memory.Info.Alias?.Name)
        .Add("mem-path", "/dev/shm/" + memory.Name).Add("size", memory.Size ?? 0).Add("share", true);

    /// <summary>The device.</summary>
    public static JsonObject Frontend(QemuGuest guest, SharedMemory memory)
    {
        var alias = memory.Info.Alias?.Name ?? "";
        if (memory.Info.Address is not PciAddress)
            throw LaunchBuilder.Unsupported("only 'pci' addresses are supported for the shared memory device");
        var properties = new JsonObject();
        if (memory.Model == SharedMemoryModel.IvshmemDoorbell)
        {
            properties.Add("driver", "ivshmem-doorbell").Add("id", alias).Add("chardev", "char" + alias);
            if (memory.Msi?.Vectors is > 0 and var vectors)
                properties.Add("vectors", vectors);
            if (memory.Msi?.IoEventFd is { } fast)
                properties.Add("ioeventfd", fast);
        }
        else
        {
            properties.Add("driver", "ivshmem-plain").Add("id", alias).Add("memdev", "shmmem-" + alias);
            if (memory.Role is { } role)
                properties.Add("master", role == SharedMemoryRole.Master ? "on" : "off");
        }
        return properties.AddAddress(guest.Domain, memory.Info);
    }
}
