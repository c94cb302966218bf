"""Bodies that get another name or are merged: 市经济和信息化委员会更名为市工业和信息化局."""

from kg.pipes.reforms.find import find_changes

__all__ = ["find_changes"]
