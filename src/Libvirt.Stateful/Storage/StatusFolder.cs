using Libvirt.Host.Files;

namespace Libvirt.Stateful.Storage;

/// <summary>What a driver must know after a restart about what runs: NAME.xml in a folder that is empty after a boot.</summary>
/// <param name="folder">The folder, without slash at the end.</param>
/// <param name="errors">The domain of the errors.</param>
public sealed class StatusFolder(string folder, ErrorDomain errors)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>True once after a boot, for whoever asks first: what is to be started with the host is started now, and not when a daemon starts again.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be noted</exception>
    public bool BeginBoot()
    {
        // Native's name, so that native's daemon and ours after each other start nothing twice.
        var mark = folder + "/autostarted";
        if (File.Exists(mark))
            return false;
        if (PrivateFolder.Make(folder) is not 0 and var error)
            throw LibvirtException.System(errors, error, $"cannot create state directory '{folder}'");
        try
        {
            using var made = new FileStream(mark, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
            return true;
        }
        catch (IOException) when (File.Exists(mark))
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.Create(errors, ErrorNumber.SystemError, $"Failed to create autostart flag file '{mark}': {e.Message}");
        }
    }

    /// <summary>Path of a file.</summary>
    public string PathOf(string name) => $"{folder}/{name}.xml";

    /// <summary>Names of all that are there.</summary>
    public List<string> Names()
    {
        var names = new List<string>();
        if (!Directory.Exists(folder))
            return names;
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml"))
            names.Add(Path.GetFileNameWithoutExtension(path));
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>Removes what a daemon was writing when it died, of status files and of the PID files beside them. Only for a start, when nobody writes.</summary>
    public void RemoveUnfinished()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var kind in (ReadOnlySpan<string>)[".xml", ".pid"])
            foreach (var path in Directory.EnumerateFiles(folder, "*" + kind + StateFile.Unfinished))
                PrivateFolder.RemoveFile(path);
    }

    /// <summary>The text of a file.</summary>
    /// <exception cref="IOException">it cannot be read</exception>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Keeps what is known.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: what was known before is still there</exception>
    public void Write(string name, string text)
    {
        if (PrivateFolder.Make(folder) is not 0 and var error)
            throw LibvirtException.System(errors, error, $"cannot create state directory '{folder}'");
        StateFile.Write(PathOf(name), text, errors);
    }

    /// <summary>Forgets it: it does not run any more.</summary>
    public void Remove(string name) => PrivateFolder.RemoveFile(PathOf(name));

    /// <summary>Keeps aside a file that cannot be used, under a name that is not read again.</summary>
    /// <returns>the path that it has now</returns>
    public string SetAside(string name)
    {
        var aside = PathOf(name) + ".broken";
        for (int i = 1; File.Exists(aside); i++)
            aside = $"{PathOf(name)}.broken-{i}";
        StateFile.Move(PathOf(name), aside, errors);
        return aside;
    }
}
