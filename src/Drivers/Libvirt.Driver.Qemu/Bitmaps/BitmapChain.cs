using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Bitmaps;

/// <summary>Bitmaps of the images of a chain: snapshots continue a bitmap under its name in the new image.</summary>
/// <param name="nodes">What QEMU tells.</param>
/// <param name="chain">Names of the nodes of the images, from the top.</param>
internal sealed class BitmapChain(IReadOnlyDictionary<string, BlockNode> nodes, IReadOnlyList<string> chain)
{
    /// <summary>The bitmap that records what a guest writes while a job copies.</summary>
    public const string ActiveWrites = "libvirt-tmp-activewrite";

    /// <summary>Whether a bitmap tells all changes since it began: it is in images that follow each other, whole in each of them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="top">Place in the chain to begin at.</param>
    public bool IsValid(string name, int top = 0)
    {
        bool ended = false;
        for (int i = top; i < chain.Count; i++)
        {
            if (Find(chain[i], name) is not { } bitmap)
            {
                if (i == top)
                    return false;
                ended = true;
                continue;
            }
            if (ended || bitmap is not { IsInconsistent: false, IsPersistent: true, IsRecording: true })
                return false;
        }
        return top < chain.Count;
    }

    /// <summary>Actions of a transaction that bring bitmaps of some images together in another node, where the bitmaps stay and record.</summary>
    /// <param name="top">Place of the uppermost image.</param>
    /// <param name="end">Place behind the lowest image.</param>
    /// <param name="target">The node that gets them.</param>
    /// <param name="writes">The node with the bitmap of what was written meanwhile; null for none.</param>
    public JsonArray Merge(int top, int end, string target, string? writes)
    {
        var actions = new JsonArray();
        var bitmaps = nodes.TryGetValue(chain[top], out var node) ? node.Bitmaps : [];
        for (int i = bitmaps.Count - 1; i >= 0; i--) // native's order
            if (IsValid(bitmaps[i].Name, top))
                Merge(actions, bitmaps[i], bitmaps[i].Name, top, end, target, writes, persistent: true);
        if (writes is not null)
            actions.Items.Add(Remove(writes, ActiveWrites));
        return actions;
    }

    /// <summary>Actions that make a bitmap of all changes since a checkpoint, for a backup: it does not record and is not stored.</summary>
    /// <param name="name">Bitmap of the checkpoint.</param>
    /// <param name="target">The node that gets it.</param>
    /// <param name="targetName">Its name there.</param>
    public JsonArray MergeForBackup(string name, string target, string targetName)
    {
        var actions = new JsonArray();
        if (Find(chain[0], name) is { } bitmap)
            Merge(actions, bitmap, targetName, 0, chain.Count, target, null, persistent: false);
        return actions;
    }

    /// <summary>Actions that remove a bitmap from all images, and the images that QEMU must be able to write for it.</summary>
    public (JsonArray Actions, IReadOnlyList<string> Reopened) Delete(string name)
    {
        var actions = new JsonArray();
        var reopened = new List<string>();
        for (int i = 0; i < chain.Count; i++)
        {
            if (Find(chain[i], name) is null)
                continue;
            actions.Items.Add(Remove(chain[i], name));
            if (i > 0)
                reopened.Insert(0, chain[i]);
        }
        return (actions, reopened);
    }

    private void Merge(JsonArray actions, DirtyBitmap bitmap, string targetName, int top, int end, string target, string? writes, bool persistent)
    {
        if (Find(target, targetName) is null)
            actions.Items.Add(Action("block-dirty-bitmap-add", new JsonObject().Add("node", target).Add("name", targetName).Add("persistent", persistent)
                .Add("disabled", !persistent).Add("granularity", bitmap.Granularity)));
        var sources = new JsonArray();
        for (int i = top; i < end && Find(chain[i], bitmap.Name) is not null; i++)
            sources.Items.Add(new JsonObject().Add("node", chain[i]).Add("name", bitmap.Name));
        if (writes is not null)
            sources.Items.Add(new JsonObject().Add("node", writes).Add("name", ActiveWrites));
        actions.Items.Add(Action("block-dirty-bitmap-merge", new JsonObject().Add("node", target).Add("target", targetName).Add("bitmaps", sources)));
    }

    private static JsonObject Remove(string node, string name) => Action("block-dirty-bitmap-remove", new JsonObject().Add("node", node).Add("name", name));

    private static JsonObject Action(string type, JsonObject data) => new JsonObject().Add("type", type).Add("data", data);

    private DirtyBitmap? Find(string node, string name) => nodes.TryGetValue(node, out var known) ? known.Find(name) : null;
}
