using Libvirt.Host;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>The security drivers in use, as one.</summary>
/// <param name="drivers">The drivers, in order.</param>
/// <param name="labels">The files.</param>
public sealed class SecurityStack(IReadOnlyList<ISecurityDriver> drivers, IFileLabels labels)
{
    private static readonly LogSource Log = new("security");

    /// <summary>The drivers.</summary>
    public IReadOnlyList<ISecurityDriver> Drivers => drivers;

    /// <summary>Gives a definition that is about to run its labels.</summary>
    /// <exception cref="LibvirtException">a label makes no sense</exception>
    public void Prepare(DomainDocument guest)
    {
        foreach (var driver in drivers)
            driver.Prepare(guest);
    }

    /// <summary>Lets go of the labels of a guest that has ended.</summary>
    public void Release(DomainDocument guest)
    {
        foreach (var driver in drivers)
            driver.Release(guest);
    }

    /// <summary>What a program of the guest finds around it.</summary>
    public ProcessSurroundings Confine(DomainDocument guest, ProcessSurroundings surroundings)
    {
        foreach (var driver in drivers)
            surroundings = driver.Confine(guest, surroundings);
        return surroundings;
    }

    /// <summary>Lets the guest use files. Either all are labelled or none.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="files">The files.</param>
    /// <param name="processId">A process whose mount namespace the paths are of; null for the host's.</param>
    /// <param name="hasNamespace">The guest has a /dev of its own: the process's, or that of the calling thread.</param>
    /// <exception cref="LibvirtException">a file cannot be labelled; those before it have their labels of before</exception>
    public void Label(DomainDocument guest, IEnumerable<GuestFile> files, int? processId, bool hasNamespace = false)
    {
        var changes = new List<LabelChange>();
        foreach (var file in files)
            foreach (var driver in drivers)
                if (driver.Label(guest, file, hasNamespace || processId is not null) is { } change)
                    changes.Add(change);
        InNamespace(processId, changes, () =>
        {
            int done = 0;
            try
            {
                for (; done < changes.Count; done++)
                    changes[done].Apply();
            }
            catch
            {
                while (--done >= 0)
                    Try(changes[done].Revert);
                throw;
            }
        });
    }

    /// <summary>Takes files back. A failure does not keep the others; it is in the log.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="files">The files, as they were labelled.</param>
    /// <param name="processId">A process whose mount namespace the paths are of; null for the host's.</param>
    /// <param name="hadNamespace">The guest had a /dev of its own, which went with it: the host's is not touched.</param>
    /// <returns>whether all went well</returns>
    public bool Restore(DomainDocument guest, IEnumerable<GuestFile> files, int? processId, bool hadNamespace = false)
    {
        var changes = new List<LabelChange>();
        foreach (var file in files.Reverse())
        {
            if (hadNamespace && processId is null && PrivateDevices.Holds(file.Path))
                continue;
            foreach (var driver in drivers)
                if (driver.Restore(guest, file) is { } change)
                    changes.Add(change);
        }
        bool all = true;
        InNamespace(processId, changes, () =>
        {
            foreach (var change in changes)
                all &= Try(change.Apply);
        });
        return all;
    }

    private void InNamespace(int? processId, List<LabelChange> changes, Action work)
    {
        if (changes.Count == 0)
            return;
        void Locked()
        {
            var paths = new List<string>();
            foreach (var change in changes)
                if (change.NeedsLock)
                    paths.Add(change.Path);
            using (labels.Lock(paths))
                work();
        }
        if (processId is { } id)
            MountNamespace.RunIn(id, Locked);
        else
            Locked();
    }

    private static bool Try(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (LibvirtException e)
        {
            Log.Warning($"{e.Message}");
            return false;
        }
    }
}
