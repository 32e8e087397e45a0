namespace Libvirt.Documents.Domains;

public sealed partial class FirmwareFeatures
{
    /// <summary>The last word about a feature counts; they are kept in their order.</summary>
    partial void OnRead(XmlPullReader reader)
    {
        for (int i = Features.Count - 1; i >= 0; i--)
            if (Features.FindLastIndex(f => f.Name == Features[i].Name) > i)
                Features.RemoveAt(i);
        Features.Sort((a, b) => a.Name.CompareTo(b.Name));
    }
}
