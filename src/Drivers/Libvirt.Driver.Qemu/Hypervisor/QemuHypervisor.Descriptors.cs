using Libvirt.Documents.Domains.Status;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override void DomainFDAssociate(Domain domain, string? name, int[] fds, uint flags)
    {
        CallFlags.Check(flags, (uint)(DomainFDAssociateFlags.Restore | DomainFDAssociateFlags.Writable), ErrorDomain.Qemu, "qemuDomainFDAssociate");
        host.Associated.Add(domain.Connection, Find(domain).Uuid, name ?? "", fds, flags.Has(DomainFDAssociateFlags.Writable));
    }

    /// <inheritdoc/>
    public override (string Result, int[] OutFiles) DomainQemuMonitorCommandWithFiles(Domain domain, string cmd, int[] infiles, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainQemuMonitorCommandFlags.Hmp, ErrorDomain.Qemu, "qemuDomainQemuMonitorCommandWithFiles");
        if (infiles.Length > 1)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "at most 1 fd can be passed to qemu along with a command");
        return (Command(domain, cmd, infiles, flags), []); // QEMU gives none back
    }

    /// <summary>Passes a command of the caller on, which taints the guest.</summary>
    private string Command(Domain domain, string? text, int[] descriptors, uint flags)
    {
        using var job = WriteActive(domain, "DomainQemuMonitorCommand", out var guest);
        guest.Update(state => state.Taints.Contains(DomainTaint.CustomMonitor) ? state : state with { Taints = [.. state.Taints, DomainTaint.CustomMonitor] });
        host.SaveStatus(guest);
        guest.State.Run!.ForgetDirtyRate(); // whatever the command is
        var monitor = guest.State.Run.Monitor;
        if (flags.Has(DomainQemuMonitorCommandFlags.Hmp))
            return ((JsonString)monitor.Execute("human-monitor-command", new JsonObject().Add("command-line", text ?? ""), Deadline.After(CommandPatience), descriptors)).Value;
        if (JsonValue.Parse(text ?? "") is not JsonObject given || given.GetString("execute") is not { } name)
            throw LibvirtException.Internal(ErrorDomain.Qemu, "the command is no object with a member 'execute'");
        return monitor.Ask(name, given.GetObject("arguments"), Deadline.After(CommandPatience), descriptors).Message.ToString();
    }
}
