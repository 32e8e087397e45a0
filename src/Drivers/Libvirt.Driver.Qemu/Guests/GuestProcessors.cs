using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Networks;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>Lets the processors of a guest run and stand, with what depends on it.</summary>
internal static class GuestProcessors
{
    /// <summary>They run. Whoever calls has said why, in the run.</summary>
    /// <exception cref="LibvirtException">QEMU refuses, or a device of the host cannot be switched on</exception>
    public static void Continue(Guest<QemuRun> guest, QemuRun run, Deadline deadline)
    {
        if (guest.State.Live is not { } live)
            return;
        CardActivity.Begin(live);
        try
        {
            run.Monitor.Execute("cont", null, deadline);
        }
        catch
        {
            CardActivity.End(live);
            throw;
        }
    }

    /// <summary>They stand.</summary>
    /// <exception cref="LibvirtException">QEMU refuses</exception>
    public static void Stop(Guest<QemuRun> guest, QemuRun run, Deadline deadline)
    {
        run.Monitor.Execute("stop", null, deadline);
        if (guest.State.Live is { } live)
            CardActivity.End(live);
    }
}
