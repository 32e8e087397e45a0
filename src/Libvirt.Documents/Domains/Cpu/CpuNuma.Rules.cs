namespace Libvirt.Documents.Domains;

public sealed partial class CpuNuma
{
    /// <summary>Cells without a number are numbered in their order; they are kept by number.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        for (int i = 0; i < Cells.Count; i++)
            Cells[i].Id ??= (uint)i;
        Cells.Sort((a, b) => a.Id!.Value.CompareTo(b.Id!.Value));
    }
}
