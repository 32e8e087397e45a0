namespace Libvirt.Documents.Filters;

public sealed partial class FilterReference
{
    partial void OnRead(XmlPullReader reader)
    {
        Parameters.RemoveAll(p => !p.IsValid); // as native: what could not be used in a command is not kept
        for (int i = 1; i < Parameters.Count; i++)
        {
            var moved = Parameters[i];
            int at = i;
            for (; at > 0 && string.CompareOrdinal(Parameters[at - 1].Name, moved.Name) > 0; at--)
                Parameters[at] = Parameters[at - 1];
            Parameters[at] = moved;
        }
    }
}
