using Libvirt.Driver.Qemu.CommandLine.Memory;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>Memory devices: modules, persistent memory, virtio memory.</summary>
internal sealed class MemoryPlug : IDevicePlug
{
    /// <inheritdoc/>
    public bool IsUpdatable => true;

    /// <inheritdoc/>
    public void Check(PlugSession session, DomainDevice device) => MemoryRoom.Check(session.Draft, (MemoryDevice)device);

    /// <inheritdoc/>
    public void Prepare(PlugSession session, DomainDevice device) => session.PrepareMemoryFolders();

    /// <inheritdoc/>
    public void Attach(PlugSession session, DomainDevice device)
    {
        var memory = (MemoryDevice)device;
        var backends = session.MemoryBackends;
        var backend = MemoryDeviceProperties.Backend(backends, memory);
        session.AdjustMemoryLock();
        if (backends.ThreadContext(backend) is not { } context)
            Add(session, memory, backends, backend);
        else
        {
            session.Execute("object-add", context);
            try
            {
                Add(session, memory, backends, backend);
            }
            finally
            {
                // Its threads have filled the memory; nothing needs it any more.
                session.Try("object-del", new JsonObject().Add("id", context.GetString("id")!));
            }
        }
        session.Undo("device_del", new JsonObject().Add("id", memory.Info.Alias!.Name));
        MemoryDeviceState.Refresh(session, memory);
        session.RefreshBalloon();
    }

    /// <inheritdoc/>
    public void Release(PlugSession session, DomainDevice device) => session.Try("object-del", new JsonObject().Add("id", "mem" + device.Info.Alias?.Name));

    /// <inheritdoc/>
    public void Forget(PlugSession session, DomainDevice device)
    {
        GuestMemoryFolders.RemoveFile(session.Plan, (MemoryDevice)device);
        session.RefreshBalloon();
        session.AdjustMemoryLock();
    }

    /// <inheritdoc/>
    public DomainDevice? FindForUpdate(DomainDocument draft, DomainDevice wanted) => MemoryUpdate.Find(draft, (MemoryDevice)wanted);

    /// <inheritdoc/>
    public void Update(PlugSession session, DomainDevice present, DomainDevice wanted) => MemoryUpdate.Run(session, (MemoryDevice)present, (MemoryDevice)wanted);

    /// <inheritdoc/>
    public LibvirtException Missing(IDomainDevice wanted)
        => PlugErrors.Missing($"model '{MemoryModelNames.Text(((MemoryDevice)wanted).Model)}' memory device not present in the domain configuration");

    /// <inheritdoc/>
    public LibvirtException MissingForUpdate(IDomainDevice wanted)
        => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, $"memory '{((MemoryDevice)wanted).Info.Alias?.Name ?? "(null)"}' not found");

    private static void Add(PlugSession session, MemoryDevice memory, MemoryBackends backends, JsonObject backend)
    {
        session.Object(backend);
        session.Device(MemoryDeviceProperties.Frontend(session.Machine, memory, backends), memory.Info);
    }
}
