using Libvirt.Driver.Qemu.Guests;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hosts;

/// <summary>Events of a guest, in the words of the driver.</summary>
internal static class GuestEventExtensions
{
    /// <summary>Tells listeners of a change in a guest's life.</summary>
    public static void Raise(this QemuHost host, Guest<QemuRun> guest, DomainEventType what, Enum detail, int? id = null)
        => host.Raise(guest, DomainEventID.Lifecycle, new DomainEventLifecycle((int)what, Convert.ToInt32(detail, null)), id);

    /// <summary>Tells listeners of something else.</summary>
    public static void Raise(this QemuHost host, Guest<QemuRun> guest, DomainEventID what, EventPayload payload, int? id = null)
        => host.Events.Queue(ObjectEvent.Of(guest.Name, guest.Uuid, id ?? guest.State.Id, what, payload));
}
