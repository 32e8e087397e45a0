using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Guests;

internal sealed partial class GuestStart
{
    /// <summary>Starts QEMU; from here on a restarted daemon knows of it.</summary>
    private void Launch(LaunchCommand command)
    {
        using var start = host.Confinement.Begin(_live);
        // A daemon that dies between the two finds the guest's folder in the status and looks for the process that has it.
        _run.EditStatus(status =>
        {
            status.Monitor = new() { Path = MonitorStep.Socket(_run.Folder), Type = CharType.Unix };
            status.Namespaces = start.HasNamespace ? new() { Mount = true } : null;
            status.Job = new() { Type = "none", LongType = "start", Phase = "none" };
        });
        host.SaveStatus(guest);
        _log = GuestLog.Open(host.Configuration, _live, command, null);
        var plan = new ProcessPlan
        {
            Program = command.Program,
            Arguments = [command.Program, .. command.Arguments],
            Environment = [.. command.Environment.Select(v => $"{v.Key}={v.Value}")],
            Descriptors = command.Descriptors,
            Output = _log.Number,
            Error = _log.Number,
            Folder = "/",
            NewSession = true,
        };
        _run.Process = start.Start(plan);
        _run.Confined = new(_run.Pid, start.Group, start.HasNamespace);
        _rollback.Add(() =>
        {
            GuestStop.EndProcess(_run, force: true);
            _run.Process.Dispose();
        });
        StateFile.Write($"{host.Paths.State}/{_live.Name}.pid", $"{_run.Pid}\n", ErrorDomain.Qemu);
        host.SaveStatus(guest);
    }
}
