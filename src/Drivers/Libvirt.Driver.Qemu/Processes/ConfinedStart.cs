using Libvirt.Driver.Qemu.Security;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>A guest that is being started.</summary>
public sealed class ConfinedStart : IDisposable
{
    private readonly GuestConfinement _owner;
    private readonly DomainDocument _guest;
    private readonly List<GuestFile> _files;
    private readonly string? _workshop;
    private SupervisedProcess? _process;
    private bool _isDone;

    internal ConfinedStart(GuestConfinement owner, DomainDocument guest, List<GuestFile> files, GuestControlGroup? group, ProcessSurroundings surroundings, string? workshop)
    {
        (_owner, _guest, _files, Group, Surroundings, _workshop) = (owner, guest, files, group, surroundings, workshop);
        if (workshop is not null && PrivateFolder.Make(workshop) is not 0 and var error)
            throw LibvirtException.System(ErrorDomain.Qemu, error, $"Failed to create directory {workshop}");
    }

    /// <summary>The guest's groups; null when the host has none.</summary>
    public GuestControlGroup? Group { get; }

    /// <summary>What QEMU finds around it.</summary>
    public ProcessSurroundings Surroundings { get; }

    /// <summary>With whom the programs beside QEMU share cores; null for everybody.</summary>
    public CoreGroup? HelperCores { get; init; }

    /// <summary>The guest has a /dev of its own.</summary>
    public bool HasNamespace => _workshop is not null;

    /// <summary>Starts QEMU. When that fails, files are given back and groups removed.</summary>
    /// <exception cref="LibvirtException">which step failed, with errno</exception>
    public SupervisedProcess Start(ProcessPlan plan)
    {
        bool labelled = false;
        _isDone = true;
        var enter = Surroundings.Enter!;
        try
        {
            _process = SupervisedProcess.Start(plan, Surroundings with
            {
                Enter = () =>
                {
                    enter();
                    labelled = true; // all of them: a failure in between has given those before it back
                },
            });
            // Where there are groups for threads only, a running process can be put there at last.
            if (Group?.Emulator is { UnifiedFolder: not null } emulator)
                emulator.AddProcess(_process.Id);
            return _process;
        }
        catch
        {
            _process?.Signal(9);
            _process?.WaitForEnd(-1);
            _process?.Dispose();
            Group?.Remove();
            if (labelled)
                _owner.Security.Restore(_guest, _files, null, HasNamespace);
            _owner.Security.Release(_guest);
            throw;
        }
    }

    /// <summary>Removes what only the start needed; and the groups, when QEMU was never to be started.</summary>
    public void Dispose()
    {
        Surroundings.Cores?.Dispose();
        if (!_isDone)
        {
            _isDone = true;
            Group?.Remove();
            _owner.Security.Release(_guest);
        }
        if (_workshop is not null)
            PrivateFolder.Remove(_workshop);
    }
}
