using System.Text;

namespace Libvirt.Daemon.Settings;

/// <summary>Writes the file that is installed in /etc/libvirt: every key with what it means, commented out.</summary>
public static class DefaultFile
{
    private const int Width = 78;

    /// <summary>The text of the file.</summary>
    /// <param name="name">The daemon's name; a placeholder when one text serves several daemons.</param>
    /// <param name="kind">Which keys.</param>
    public static string Write(string name, DaemonKind kind)
    {
        var text = new StringBuilder();
        Comment(text, $"Settings of {name}. Lines that begin with # are comments: every key stands here with its default value or an example, commented out. "
            + (kind is DaemonKind.Logging or DaemonKind.Locking ? "A change takes effect when the daemon starts again." : "A change takes effect when the daemon starts again, of the log also on SIGHUP (systemctl reload)."));
        foreach (var group in SettingCatalogue.Of(kind))
        {
            if (group.Settings.All(s => s.IsRetired))
                continue;
            text.Append("\n\n#\n# ").Append(group.Title).Append("\n#\n");
            if (group.Introduction.Length > 0)
                Comment(text, group.Introduction);
            foreach (var setting in group.Settings)
                Add(text, setting, name);
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, Setting setting, string name)
    {
        text.Append('\n');
        Comment(text, setting.Description);
        var example = setting == LoggingSettings.Outputs ? setting.Example.Replace("libvirtd", name, StringComparison.Ordinal) : setting.Example;
        text.Append('#').Append(setting.Name).Append(" = ").Append(example).Append('\n');
    }

    private static void Comment(StringBuilder text, string sentences)
    {
        foreach (var paragraph in sentences.Split('\n'))
        {
            int column = 0;
            foreach (var word in paragraph.Split(' '))
            {
                if (column == 0 || column + 1 + word.Length > Width)
                {
                    if (column > 0)
                        text.Append('\n');
                    text.Append('#');
                    column = 1;
                }
                text.Append(' ').Append(word);
                column += 1 + word.Length;
            }
            text.Append('\n');
        }
    }
}
