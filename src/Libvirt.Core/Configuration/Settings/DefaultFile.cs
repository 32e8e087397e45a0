using System.Text;

namespace Libvirt.Settings;

/// <summary>Writes the file that is installed in /etc/libvirt: every key with what it means, commented out.</summary>
public static class DefaultFile
{
    private const int Width = 78;

    /// <summary>The text of the file.</summary>
    /// <param name="introduction">What stands at the top.</param>
    /// <param name="groups">The chapters; those of retired keys are left out.</param>
    /// <param name="example">Changes what is shown of a key; null to show each key's own example.</param>
    public static string Write(string introduction, IEnumerable<SettingGroup> groups, Func<Setting, string>? example = null)
    {
        var text = new StringBuilder();
        Comment(text, introduction);
        foreach (var group in groups)
        {
            if (group.Settings.All(s => s.IsRetired))
                continue;
            text.Append("\n\n#\n# ").Append(group.Title).Append("\n#\n");
            if (group.Introduction.Length > 0)
                Comment(text, group.Introduction);
            foreach (var setting in group.Settings)
            {
                if (setting.IsRetired)
                    continue;
                text.Append('\n');
                Comment(text, setting.Description);
                text.Append('#').Append(setting.Name).Append(" = ").Append(example?.Invoke(setting) ?? setting.Example).Append('\n');
            }
        }
        return text.ToString();
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
