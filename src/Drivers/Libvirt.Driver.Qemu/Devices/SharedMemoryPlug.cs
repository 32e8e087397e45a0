using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Preparation;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Memory that guests of a host share: a file, or a server that hands it out.</summary>
internal sealed class SharedMemoryPlug : IDevicePlug
{
    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device)
    {
        if (Model(device) == SharedMemoryModel.Ivshmem)
            throw PlugErrors.Unsupported($"live attach of shmem model '{SharedMemoryModelNames.Text(SharedMemoryModel.Ivshmem)}' is not supported");
    }

    /// <inheritdoc/>
    public void Prepare(PlugSession session, DomainDevice device) => CharacterPaths.Name((SharedMemory)device);

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var memory = (SharedMemory)device;
        if (memory.Server is { } server)
            CharacterBackends.Add(session, AddressProperties.Alias(memory.Info), SharedMemoryLaunch.Connection(server));
        else
            session.Object(SharedMemoryLaunch.Backend(memory));
        session.Device(SharedMemoryLaunch.Frontend(session.Machine, memory), memory.Info);
    }

    /// <inheritdoc/>
    public void CheckDetach(PlugSession session, DomainDevice device)
    {
        if (Model(device) == SharedMemoryModel.Ivshmem)
            throw PlugErrors.Unsupported($"live detach of shmem model '{SharedMemoryModelNames.Text(SharedMemoryModel.Ivshmem)}' is not supported");
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device)
    {
        var alias = AddressProperties.Alias(device.Info);
        if (((SharedMemory)device).Server is not null)
            session.Try("chardev-remove", new JsonObject().Add("id", "char" + alias));
        else
            session.Try("object-del", new JsonObject().Add("id", "shmmem-" + alias));
    }

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted)
        => PlugErrors.Missing($"model '{SharedMemoryModelNames.Text(Model(wanted))}' shmem device not present in domain configuration");

    private static SharedMemoryModel Model(IDomainDevice device) => ((SharedMemory)device).Model ?? SharedMemoryModel.Ivshmem;
}
