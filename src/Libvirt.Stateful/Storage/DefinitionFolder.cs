using Libvirt.Host.Files;

namespace Libvirt.Stateful.Storage;

/// <summary>The definitions of a driver as files: NAME.xml in a folder, and a link to it in the folder <c>autostart</c> for those that are started with the host.</summary>
/// <param name="folder">The folder, without slash at the end.</param>
/// <param name="errors">The domain of the errors.</param>
/// <param name="edit">The command with which people change such a definition, "virsh edit".</param>
public sealed class DefinitionFolder(string folder, ErrorDomain errors, string edit)
{
    private const string FirstLines = """
        <!--
        This file belongs to libvirt and is written anew when the object changes: edits in it
        are lost. To change it use

        """;
    private static readonly LogSource Log = new("stateful");

    /// <summary>Folder of the links.</summary>
    public string AutostartFolder { get; } = folder + "/autostart";

    /// <summary>Path of a definition.</summary>
    public string PathOf(string name) => $"{folder}/{name}.xml";

    /// <summary>Names of all that are there; a file that a person is writing (".new", hidden) is not.</summary>
    public List<string> Names()
    {
        var names = new List<string>();
        if (!Directory.Exists(folder))
            return names;
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml"))
            if (Path.GetFileName(path) is [not '.', ..] file)
                names.Add(file[..^4]);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>
    /// Removes what a daemon was writing when it died: files that begin as ours do and never got their place. Only for a start, when nobody writes. What a person
    /// has put there under such a name stays.
    /// </summary>
    public void RemoveUnfinished()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml" + StateFile.Unfinished))
            try
            {
                var begin = File.ReadAllText(path);
                if (begin.StartsWith(FirstLines, StringComparison.Ordinal) || FirstLines.StartsWith(begin, StringComparison.Ordinal))
                    PrivateFolder.RemoveFile(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.Warning($"'{path}' is left where it is: {e.Message}");
            }
    }

    /// <summary>The text of a definition.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: it cannot be read</exception>
    public string Read(string name)
    {
        try
        {
            return File.ReadAllText(PathOf(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LibvirtException.Create(errors, ErrorNumber.SystemError, $"cannot read '{PathOf(name)}': {e.Message}");
        }
    }

    /// <summary>Keeps a definition.</summary>
    /// <param name="name">Its name, which becomes the file's: it has no slash.</param>
    /// <param name="text">The document.</param>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR: the old one is still there</exception>
    public void Write(string name, string text)
    {
        Make(folder);
        StateFile.Write(PathOf(name), Head(name) + text, errors);
    }

    /// <summary>Forgets a definition and its link.</summary>
    public void Remove(string name)
    {
        PrivateFolder.RemoveFile(LinkOf(name));
        PrivateFolder.RemoveFile(OnceLinkOf(name));
        PrivateFolder.RemoveFile(PathOf(name));
    }

    /// <summary>Whether it is started with the host.</summary>
    public bool IsAutostart(string name) => new FileInfo(LinkOf(name)).LinkTarget is not null;

    /// <summary>Makes or removes the link.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void SetAutostart(string name, bool wanted) => SetLink(LinkOf(name), name, wanted);

    /// <summary>Whether it is started with the host the next time only.</summary>
    public bool IsAutostartOnce(string name) => new FileInfo(OnceLinkOf(name)).LinkTarget is not null;

    /// <summary>Makes or removes the link for the next time only.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void SetAutostartOnce(string name, bool wanted) => SetLink(OnceLinkOf(name), name, wanted);

    private void SetLink(string link, string name, bool wanted)
    {
        if (!wanted)
        {
            PrivateFolder.RemoveFile(link);
            return;
        }
        Make(AutostartFolder);
        StateFile.Link(link, PathOf(name), errors);
    }

    private string LinkOf(string name) => $"{AutostartFolder}/{name}.xml";

    private string OnceLinkOf(string name) => LinkOf(name) + ".once";

    private void Make(string path)
    {
        if (PrivateFolder.Make(path) is not 0 and var error)
            throw LibvirtException.System(errors, error, $"cannot create config directory '{path}'");
    }

    private string Head(string name) => FirstLines + $"""
          {edit} {name.Replace("--", "- -", StringComparison.Ordinal)}
        or another program that calls libvirt.
        -->

        """ + "\n";
}
