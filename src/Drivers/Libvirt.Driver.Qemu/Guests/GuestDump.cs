using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>The memory of a guest in a file.</summary>
internal sealed class GuestDump(QemuHost host, Guest<QemuRun> guest, QemuRun run)
{
    /// <summary>A core of a guest that crashed, in the folder of qemu.conf's auto_dump_path.</summary>
    public void Automatic()
    {
        _ = (host, guest, run);
        throw LibvirtException.NoSupport(ErrorDomain.Qemu, "core dump");
    }
}
