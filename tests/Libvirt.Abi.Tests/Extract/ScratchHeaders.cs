using System.Text;

namespace Libvirt.Abi.Tests.Extract;

/// <summary>A folder of headers that a test made up: libvirt.h has a text, the others are empty.</summary>
internal sealed class ScratchHeaders : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("libvirt-abi-test-").FullName;

    /// <param name="text">libvirt.h.</param>
    /// <param name="names">Names that the API description mentions, with arguments: "virDo(a,b)".</param>
    public ScratchHeaders(string text, params string[] names)
    {
        File.WriteAllText(Path.Combine(folder, "libvirt.h"), text + "\n");
        foreach (var other in (string[])["virterror", "libvirt-qemu", "libvirt-lxc", "libvirt-admin"])
            File.WriteAllText(Path.Combine(folder, other + ".h"), "");
        foreach (var other in (string[])["libvirt-qemu", "libvirt-lxc", "libvirt-admin"])
            File.WriteAllText(Path.Combine(folder, other + "-api.xml"), "<api><symbols/></api>");
        var xml = new StringBuilder("<api><symbols>");
        foreach (var name in names)
        {
            var parts = name.TrimEnd(')').Split('(');
            xml.Append($"<entry name='{parts[0]}' version='1.0.0'>");
            foreach (var argument in parts.Length > 1 ? parts[1].Split(',') : [])
                xml.Append($"<arg name='{argument}'/>");
            xml.Append("</entry>");
        }
        File.WriteAllText(Path.Combine(folder, "libvirt-api.xml"), xml.Append("</symbols></api>").ToString());
    }

    public string Headers => folder;

    public string Descriptions => folder;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
