namespace Libvirt.Documents.Filters;

public sealed partial class FilterReference
{
    partial void OnRead(XmlPullReader reader)
    {
        Parameters.RemoveAll(p => !p.IsValid); // as native: what could not be used in a command is not kept
        if (Parameters.Count < 2)
            return;
        var places = new (string Name, int Place)[Parameters.Count];
        for (int i = 0; i < places.Length; i++)
            places[i] = (Parameters[i].Name, i);
        Array.Sort(places, static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var order ? order : a.Place.CompareTo(b.Place));
        Parameters = new(Array.ConvertAll(places, p => Parameters[p.Place]));
    }
}
