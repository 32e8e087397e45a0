namespace Libvirt.Documents.Domains;

public sealed partial class AcpiTables
{
    /// <summary>Raw tables can be many, of the others each kind stands once.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        for (int i = 1; i < Tables.Count; i++)
            if (Tables[i].Type is var type and not AcpiTableType.Raw && Tables.FindIndex(t => t.Type == type) < i)
                throw reader.XmlError($"ACPI table type '{AcpiTableTypeNames.Text(type)}' may only appear once");
    }
}
