namespace Libvirt.Documents.Domains;

public sealed partial class CpuNuma
{
    private const uint Local = 10, Unreachable = 255;

    /// <summary>Cells without a number are numbered in their order; they are kept by number.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        if (Cells.Count == 0)
            throw reader.XmlError("NUMA topology defined without NUMA cells");
        for (int i = 0; i < Cells.Count; i++)
        {
            Cells[i].Id ??= (uint)i;
            if (Cells[i].Id >= Cells.Count)
                throw reader.XmlError("Exactly one 'cell' element per guest NUMA cell allowed, non-contiguous ranges or ranges not starting from 0 are not allowed");
        }
        for (int i = 0; i < Cells.Count; i++)
            for (int j = 0; j < i; j++)
            {
                if (Cells[i].Id == Cells[j].Id)
                    throw reader.XmlError($"Duplicate NUMA cell info for cell id '{Cells[i].Id}'");
                if (Cells[i].Cpus is { } cpus && Cells[j].Cpus is { } others && cpus.Overlaps(others))
                    throw reader.Unsupported($"NUMA cells {Cells[i].Id} and {Cells[j].Id} have overlapping vCPU ids");
            }
        Distances(reader);
        Cells.Sort((a, b) => a.Id!.Value.CompareTo(b.Id!.Value));
    }

    /// <summary>A distance that is given in one direction only is that of the other direction too; a cell is near to itself.</summary>
    private void Distances(XmlPullReader reader)
    {
        if (!Cells.Exists(c => c.Distances is not null))
            return;
        int count = Cells.Count;
        var known = new uint[count, count];
        foreach (var cell in Cells)
        {
            if (cell.Distances is null)
                continue;
            if (cell.Distances.Siblings.Count == 0)
                throw reader.XmlError("NUMA distances defined without siblings");
            uint id = cell.Id!.Value;
            foreach (var sibling in cell.Distances.Siblings)
            {
                if (sibling.Id >= count || id >= count)
                    throw reader.XmlError($"'sibling_id {sibling.Id}' does not refer to a valid cell within NUMA 'cell id {id}'");
                if (sibling.Value is < Local or > Unreachable || sibling.Id == id != (sibling.Value == Local))
                    throw reader.XmlError($"'value {sibling.Value}' is invalid for 'sibling id {sibling.Id}' under NUMA 'cell id {id}'");
                known[id, id] = known[sibling.Id, sibling.Id] = Local;
                known[id, sibling.Id] = sibling.Value;
                if (known[sibling.Id, id] == 0)
                    known[sibling.Id, id] = sibling.Value;
            }
        }
        foreach (var cell in Cells)
        {
            var siblings = new List<NumaSibling>();
            for (uint other = 0; other < count && cell.Id < count; other++)
                if (known[cell.Id!.Value, other] is > 0 and var value)
                    siblings.Add(new() { Id = other, Value = value });
            cell.Distances = siblings.Count > 0 ? new() { Siblings = siblings } : null;
        }
    }
}
