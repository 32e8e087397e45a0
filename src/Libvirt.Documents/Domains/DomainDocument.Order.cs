using Libvirt.Documents.Domains;

namespace Libvirt.Documents;

/// <summary>Native reads a domain in an order of its own: when ours stumbles, this looks whether native had stumbled before, elsewhere.</summary>
public sealed partial class DomainDocument
{
    /// <summary>Native looks for the type of the operating system before it looks at features and devices, and at NUMA before devices.</summary>
    static partial void OnParseFailed(string xml, LibvirtException error)
    {
        int at = error.Error.Str3?.IndexOf("/domain/", StringComparison.Ordinal) ?? -1;
        if (at < 0)
            return;
        var child = error.Error.Str3.AsSpan(at + "/domain/".Length);
        if (child.StartsWith("os") || child is "uuid" or "hwuuid" or "genid" || child.StartsWith("on_"))
            return;
        DemandOsType(xml);
        if (child.StartsWith("devices"))
            DemandCells(xml);
    }

    private static void DemandOsType(string xml)
    {
        var reader = new XmlPullReader(xml, ErrorDomain, ParseOptions.Default);
        reader.ReadRoot(RootName);
        bool typed = false;
        while (reader.ReadChild())
        {
            if (reader.Name is "bootloader")
                typed = true;
            if (reader.Name is not "os")
            {
                reader.Skip();
                continue;
            }
            while (reader.ReadChild())
                if (reader.Name is "type")
                    typed |= reader.ReadTextSpan().Length > 0;
                else
                    reader.Skip();
        }
        if (!typed)
            throw reader.XmlError("an os <type> must be specified");
    }

    /// <summary>Memory of guest NUMA nodes needs guest NUMA nodes.</summary>
    private static void DemandCells(string xml)
    {
        var reader = new XmlPullReader(xml, ErrorDomain, ParseOptions.Default);
        reader.ReadRoot(RootName);
        bool nodes = false, cells = false;
        while (reader.ReadChild())
            if (reader.Name is "numatune")
                while (reader.ReadChild())
                {
                    nodes |= reader.Name is "memnode";
                    reader.Skip();
                }
            else if (reader.Name is "cpu")
                while (reader.ReadChild())
                    if (reader.Name is "numa")
                        while (reader.ReadChild())
                        {
                            cells |= reader.Name is "cell";
                            reader.Skip();
                        }
                    else
                        reader.Skip();
            else
                reader.Skip();
        if (nodes && !cells)
            throw reader.XmlError(CpuChecks.NoCells);
    }
}
