using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.Helpers;
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
        // Readers look at the definition already; what the confinement adds to it they see with the next state.
        if (start.Group is not null)
            guest.EditLive(live => (live.Resource ??= new()).Partition ??= GuestControlGroup.StandardPartition);
        FaultPoint.Pass("start-groups");
        new GuestHelpers(host.Configuration, _live, _run).Start(host.Confinement.Security, new(start.Group?.Emulator, start.HelperCores), request.Incoming is not null, _plan.Resources.SecretValue, _plan.Resources.VideoProgramEnd);
        FaultPoint.Pass("start-helpers");
        _log = GuestLog.Open(host.Configuration, _live, command, _run.Emulator.VersionText);
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
        // A daemon that dies before the number of the process is in the status looks for the process that has the guest's folder.
        _run.Process = start.Start(plan);
        FaultPoint.Pass("start-spawned");
        _run.Confined = new(_run.Pid, start.Group, start.HasNamespace);
        _rollback.Add(() =>
        {
            GuestStop.EndProcess(_run, force: true);
            _run.Process.Dispose();
        });
        StateFile.Write($"{host.Paths.State}/{_live.Name}.pid", $"{_run.Pid}\n", ErrorDomain.Qemu);
        host.SaveStatus(guest);
        FaultPoint.Pass("start-numbered");
    }
}
