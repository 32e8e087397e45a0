namespace Libvirt.Documents.Domains;

public sealed partial class BackingStore
{
    /// <summary>Reads the rest of the chain without recursion, as a chain may be long.</summary>
    /// <summary>Only a running domain tells the number of an image; it stays in all its views.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (reader.Options.Inactive)
            Index = null;
    }

    private void ReadNext(XmlPullReader reader)
    {
        if (Next is not null)
        {
            reader.Skip();
            return;
        }
        var open = new Stack<BackingStore>();
        Open(this, open, reader);
        while (open.Count > 0)
        {
            var current = open.Peek();
            if (!reader.ReadChild())
                open.Pop().FinishXml(reader);
            else if (reader.Name is "backingStore" && current.Next is null)
                Open(current, open, reader);
            else if (!current.ReadXmlElement(reader, reader.Name))
                reader.Skip();
        }
    }

    partial void OnRead(XmlPullReader reader)
    {
        if (Type is not null && Format is null)
            throw reader.XmlError("missing disk backing store format");
    }

    private static void Open(BackingStore parent, Stack<BackingStore> open, XmlPullReader reader)
    {
        var store = new BackingStore();
        for (int i = 0; i < reader.AttributeCount; i++)
            store.ReadXmlAttribute(reader, i, reader.AttributeName(i));
        store.CheckXmlAttributes(reader);
        parent.Next = store;
        open.Push(store);
    }

    private void WriteNext(XmlBuffer buffer)
    {
        int open = 0;
        for (var store = Next; store is not null; store = store.Next, open++)
        {
            buffer.Start("backingStore");
            store.WriteXmlAttributes(buffer);
            store.Format?.WriteXml(buffer, "format");
            store.Source?.WriteXml(buffer, "source");
        }
        while (open-- > 0)
            buffer.End("backingStore");
    }

    partial void OnCloned(BackingStore source)
    {
        Next = null;
        var last = this;
        for (var store = source.Next; store is not null; store = store.Next)
            last = last.Next = new() { Type = store.Type, Index = store.Index, Format = store.Format?.Clone(), Source = store.Source?.Clone() };
    }
}
